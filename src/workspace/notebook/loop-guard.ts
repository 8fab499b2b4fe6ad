import type {Node} from "acorn";
import {simple} from "acorn-walk";
import type {Edit} from "./edit-text.js";

/** The name that guarded code calls at the beginning of every round of a loop, with the loop's line. */
export const guardName = "__plumblineLoop";

/** A loop that kept the page from doing anything else for too long. */
export class EndlessLoop extends Error {
  constructor(
    readonly line: number,
    milliseconds: number
  ) {
    super(
      `the loop in line ${line} was stopped: it kept the page busy for ${(milliseconds / 1000).toLocaleString("en")} seconds. Let it await something now and then, or do the work in SQL`
    );
    this.name = "EndlessLoop";
  }
}

interface WithBody extends Node {
  body: Node;
}

interface Call extends Node {
  callee: Node & {property?: Node & {name?: string}};
  arguments: Node[];
}

/**
 * Methods that call a function again and again. Not `filter` and `reduce`: Arquero has verbs of these names, which read
 * the text of the function that they are given.
 */
const repeating: ReadonlySet<string | undefined> = new Set(
  "every find findIndex findLast findLastIndex flatMap forEach from map reduceRight some sort toSorted".split(
    " "
  )
);

/**
 * What to insert into code so that each of its loops calls the guard in every round, and so does each function that it
 * gives to a method that repeats it.
 */
export function guardLoops(program: Node, lineOf: (position: number) => number): Edit[] {
  const edits: Edit[] = [];
  const guard = (repeated: Node) => {
    const {start, body} = repeated as WithBody;
    const call = `${guardName}(${lineOf(start)})`;
    if (body.type === "BlockStatement") edits.push({at: body.start + 1, text: `${call};`});
    else if (repeated.type === "ArrowFunctionExpression")
      edits.push({at: body.start, text: `(${call}, `}, {at: body.end, text: ")"});
    else edits.push({at: body.start, text: `{${call};`}, {at: body.end, text: "}"});
  };
  simple(program, {
    ForStatement: guard,
    ForInStatement: guard,
    ForOfStatement: guard,
    WhileStatement: guard,
    DoWhileStatement: guard,
    CallExpression(node) {
      const {callee, arguments: given} = node as Call;
      if (callee.type !== "MemberExpression" || !repeating.has(callee.property?.name)) return;
      for (const each of given) if (/^(?:ArrowFunction|Function)Expression$/.test(each.type)) guard(each);
    }
  });
  return edits;
}

/**
 * A guard that throws an `EndlessLoop` where loops run for longer than `limit` milliseconds without leaving the page a
 * moment for anything else.
 */
export function createGuard(limit: number): (line: number) => void {
  const {port1, port2} = new MessageChannel();
  let since: number | null = null;
  let rounds = 0;
  // A message comes only when the loop has left the page to itself.
  port1.onmessage = () => {
    since = null;
  };
  return (line) => {
    if (since !== null && ++rounds % 1024 !== 0) return;
    const now = performance.now();
    if (since === null) {
      since = now;
      port2.postMessage(null);
    } else if (now - since > limit) throw new EndlessLoop(line, limit);
  };
}
