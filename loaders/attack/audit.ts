import {narrowlyBounded} from "./bounds.js";
import {type Difference, differences} from "./builds.js";
import {withCopies} from "./copies.js";
import {equationsOf, type Unknown} from "./equations.js";
import {type Leak, leaksIn} from "./leak-scan.js";
import {noSecrets, type Secrets} from "./secrets.js";
import {type PublishedData, publishedData, siteFiles} from "./site-files.js";

/** A hidden cell that can be told from what a site publishes. */
export interface Recovered {
  cell: string;
  low: number;
  high: number;
  /** The published sums that give it away. */
  from: string[];
}

export interface Audit {
  files: number;
  hidden: number;
  equations: number;
  recovered: Recovered[];
  /** Published numbers that contradict each other. */
  contradictions: string[];
  leaks: Leak[];
  /** What an earlier build gives away; empty without one. */
  differences: Difference[];
}

/**
 * Attacks a finished site, reading nothing else: collects its tables wherever they stand, works out hidden cells from all
 * published sums, looks for secrets in every byte, and compares with an earlier build. Shares no code with what hides
 * cells.
 */
export async function audit(
  folder: string,
  {secrets = noSecrets, against}: {secrets?: Secrets; against?: string | undefined} = {}
): Promise<Audit> {
  const files = await siteFiles(folder);
  const {data, told} = withCopies(publishedData(files), files);
  const {recovered, ...attacked} = await attack(data);
  return {
    files: files.length,
    ...attacked,
    recovered: [
      ...told.map(({cell, value, path}) => ({cell, low: value, high: value, from: [`what ${path} holds`]})),
      ...recovered
    ],
    leaks: leaksIn(files, secrets),
    differences: against === undefined ? [] : differences(publishedData(await siteFiles(against)), data)
  };
}

/** Works out what hidden cells hold from everything that is published. */
export async function attack(
  data: PublishedData
): Promise<Pick<Audit, "hidden" | "equations" | "recovered" | "contradictions">> {
  const system = equationsOf(data);
  const recovered = new Map<number, Recovered>();
  for (const {unknown, low, high, from} of await narrowlyBounded(system)) {
    recovered.set(unknown, {cell: system.unknowns[unknown]!.name, low, high, from});
  }
  for (const unknown of emptyClasses(system.unknowns, recovered)) recovered.delete(unknown);
  return {
    hidden: system.unknowns.length,
    equations: system.equations.length,
    recovered: [...recovered.values()],
    contradictions: system.contradictions
  };
}

/**
 * Classes of a hidden cell in which there is nobody, for cells of which two classes or more remain: of nobody in them
 * it is told what they answered.
 */
function emptyClasses(unknowns: readonly Unknown[], recovered: ReadonlyMap<number, Recovered>): number[] {
  const empty = [...recovered.keys()].filter((i) => unknowns[i]!.isClass && recovered.get(i)!.high < 1e-6);
  const perCell = new Map<string, number>();
  for (const i of empty) perCell.set(unknowns[i]!.cell, (perCell.get(unknowns[i]!.cell) ?? 0) + 1);
  return empty.filter((i) => perCell.get(unknowns[i]!.cell)! <= 2);
}
