import type {AtLeast, Equation, Equations} from "./equations.js";

/** Equations that hang together, and the limits of their unknowns. */
export interface Group {
  equations: Equation[];
  atLeast: AtLeast[];
}

/** Equations and limits that share no unknown can be attacked one group after the other. */
export function groupsOf({equations, atLeast}: Pick<Equations, "equations" | "atLeast">): Group[] {
  const above = new Map<number, number>();
  const rootOf = (unknown: number): number => {
    let root = unknown;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let i = unknown; i !== root; ) {
      const next = above.get(i)!;
      above.set(i, root);
      i = next;
    }
    return root;
  };
  for (const {terms} of equations) {
    const [first, ...others] = terms.keys();
    for (const other of others) {
      const [root, joined] = [rootOf(first!), rootOf(other)];
      if (root !== joined) above.set(joined, root);
    }
  }
  const groups = new Map<number, Group>();
  for (const equation of equations) {
    const [first] = equation.terms.keys();
    if (first === undefined) continue;
    const root = rootOf(first);
    const group = groups.get(root) ?? {equations: [], atLeast: []};
    group.equations.push(equation);
    groups.set(root, group);
  }
  for (const limit of atLeast) groups.get(rootOf(limit.part))?.atLeast.push(limit);
  return [...groups.values()];
}
