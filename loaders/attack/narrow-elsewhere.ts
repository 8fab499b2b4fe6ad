import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {tsx} from "../process/tsx.js";
import type {Group} from "./groups.js";
import type {Interval} from "./narrow-in.js";

/** What a process is told: groups, and how wide the interval of each of their unknowns must be. */
export interface Order {
  groups: readonly Group[];
  protection: ReadonlyMap<number, number>;
}

/** What it answers. */
export type Answer = {found: Interval[]} | {error: string};

/** Work that another process does. */
export interface Elsewhere {
  /** When the process has it all, or failed: until then it needs this one, which hands it over piece by piece. */
  taken: Promise<void>;
  found: Promise<Interval[]>;
}

/** The narrow unknowns of groups, found by a process of its own. Fails where no counts fit, or where it ends early. */
export function narrowElsewhere(
  groups: readonly Group[],
  protection: (unknown: number) => number
): Elsewhere {
  const child = fork(fileURLToPath(new URL("narrow-process.ts", import.meta.url)), [], {
    execArgv: ["--no-warnings", "--import", tsx],
    serialization: "advanced"
  });
  const unknowns = groups.flatMap(({equations}) => equations.flatMap(({terms}) => [...terms.keys()]));
  const order: Order = {groups, protection: new Map(unknowns.map((i) => [i, protection(i)]))};
  const found = new Promise<Interval[]>((done, fail) => {
    child.once("message", (answer: Answer) =>
      "error" in answer ? fail(new Error(answer.error)) : done(answer.found)
    );
    child.once("error", fail);
    child.once("exit", (code, signal) =>
      fail(
        new Error(
          `a process of the attack ended with ${code ?? signal} before its answer: let it have more memory, or end others`
        )
      )
    );
  }).finally(() => child.kill());
  const sent = new Promise<void>((done) => child.send(order, () => done()));
  const taken = Promise.race([sent, found.then(ignore, ignore)]);
  return {taken, found};
}

function ignore(): void {}
