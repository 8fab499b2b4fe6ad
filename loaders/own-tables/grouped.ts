import type {Problem} from "../engagement/problem.js";

const mostKinds = 20;

/** The first of each kind of problem, with how many rows share it; at most twenty kinds. */
export function grouped(problems: readonly Problem[]): Problem[] {
  const byKind = new Map<string, Problem>();
  for (const problem of problems) {
    const kind = `${problem.code}\n${problem.column}\n${problem.expected}`;
    const first = byKind.get(kind);
    if (first) first.rows = (first.rows ?? 1) + 1;
    else byKind.set(kind, {...problem, rows: 1});
  }
  return [...byKind.values()].slice(0, mostKinds);
}
