import type {ProtectionRule} from "./protection.js";
import {type Mask, type ShortProofs, shortProofs} from "./short-proofs.js";
import type {LinearSystem} from "./system.js";

/** What is hidden of a large system, and the cells of it that short moves cannot prove protected. */
export interface LargeHiding {
  hidden: Set<number>;
  unproven: number[];
}

/**
 * Hides for each cell that is not protected the corners of a rectangle with cells of another team that cost least for
 * what they add (the hypercube method: Repsilber 1994, Giessing 2004), until short moves prove every hidden cell
 * protected; then publishes again, dearest first, what the proofs can do without. No linear programme is needed, so that
 * a table of 100 teams takes a second. `start` is hidden whatever is found.
 */
export function hideLarge(
  system: LinearSystem,
  start: ReadonlySet<number>,
  rule: ProtectionRule
): LargeHiding {
  const proofs = shortProofs(system, rule);
  const hidden: Mask = Uint8Array.from(system.cells, (_, i) => (start.has(i) ? 1 : 0));
  const unproven = hideUntilProven(system, proofs, hidden);
  publishAgain(system, proofs, hidden, start, new Set(unproven));
  return {hidden: new Set([...hidden.keys()].filter((i) => hidden[i] === 1)), unproven};
}

/** Hides more until every hidden cell that somebody could be in is proven; gives those for which nothing helps. */
function hideUntilProven(system: LinearSystem, proofs: ShortProofs, hidden: Mask): number[] {
  const helpless = new Set<number>();
  for (;;) {
    const open = proofs.unproven(held(system, hidden, helpless), hidden);
    if (open.length === 0) return [...helpless];
    for (const cell of open) {
      while (proofs.unproven([cell], hidden).length > 0) {
        const help = proofs.cheapestHelp(cell, hidden);
        for (const i of help ?? []) hidden[i] = 1;
        if (help !== null) continue;
        helpless.add(cell);
        break;
      }
    }
  }
}

/**
 * Publishes what was hidden to protect others and, as others were hidden since, protects nobody any more; and with it
 * those that were hidden to protect it alone.
 */
function publishAgain(
  system: LinearSystem,
  proofs: ShortProofs,
  hidden: Mask,
  start: ReadonlySet<number>,
  helpless: ReadonlySet<number>
): void {
  const dearest = [...hidden.keys()]
    .filter((i) => hidden[i] === 1 && !start.has(i))
    .sort((a, b) => system.cells[b]!.loss - system.cells[a]!.loss);
  for (const cell of dearest) {
    if (hidden[cell] === 0) continue;
    const published = [cell];
    for (let open = [cell]; open.length > 0; ) {
      for (const i of open) hidden[i] = 0;
      open = proofs.unproven(held(system, hidden, helpless), hidden);
      published.push(...open);
      if (!open.some((i) => start.has(i))) continue;
      for (const i of published) hidden[i] = 1;
      break;
    }
  }
}

/** Hidden cells that a reader sees as hidden. */
function held({cells}: LinearSystem, hidden: Mask, except: ReadonlySet<number>): number[] {
  return [...hidden.keys()].filter(
    (i) => hidden[i] === 1 && cells[i]!.isUnpublished !== true && !except.has(i)
  );
}
