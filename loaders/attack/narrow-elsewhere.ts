import {Worker} from "node:worker_threads";
import type {Group} from "./groups.js";
import type {Interval} from "./narrow-in.js";

/** What a thread is told: a group, and how wide the interval of each of its unknowns must be. */
export interface Order {
  number: number;
  group: Group;
  protection: ReadonlyMap<number, number>;
}

/** What it answers. */
export type Answer = {number: number} & ({found: Interval[]} | {error: string});

/** A thread that attacks groups, one after the other. */
export interface Elsewhere {
  /** The narrow unknowns of a group. Fails where no counts fit, or where the thread ends early. */
  narrowIn(group: Group): Promise<Interval[]>;
  end(): void;
}

/** Starts a thread that attacks what it is handed. */
export function startElsewhere(protection: (unknown: number) => number): Elsewhere {
  const thread = new Worker(new URL("narrow-thread.js", import.meta.url), {execArgv: []});
  const waiting = new Map<number, {done: (found: Interval[]) => void; fail: (error: Error) => void}>();
  let ended: Error | null = null;
  const fail = (error: Error) => {
    ended ??= error;
    for (const each of waiting.values()) each.fail(ended);
    waiting.clear();
  };
  thread.on("message", (answer: Answer) => {
    const each = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("error" in answer) each?.fail(new Error(answer.error));
    else each?.done(answer.found);
  });
  thread.once("error", fail);
  thread.once("exit", (code) =>
    fail(new Error(`a thread of the attack ended with ${code} before its answer: let it have more memory`))
  );
  let orders = 0;
  return {
    narrowIn: (group) =>
      new Promise((done, fail) => {
        if (ended !== null) return fail(ended);
        const unknowns = group.equations.flatMap(({terms}) => [...terms.keys()]);
        const order: Order = {
          number: orders++,
          group,
          protection: new Map(unknowns.map((i) => [i, protection(i)]))
        };
        waiting.set(order.number, {done, fail});
        thread.postMessage(order);
      }),
    end: () => void thread.terminate()
  };
}
