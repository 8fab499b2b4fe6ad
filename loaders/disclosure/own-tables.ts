import type {MadeTable} from "../own-tables/made-table.js";
import {type KeyedRow, partsOf} from "../own-tables/pooled.js";
import type {Clearance} from "../tables/define-table.js";
import type {HiddenAccount} from "./account.js";
import type {PublishingRules} from "./suppress.js";
import type {Cell, LinearSystem, Relation} from "./system.js";
import {hideTogether} from "./together.js";
import {fewEnoughToTell} from "./unanimity.js";

/** An analyst's table as pages may have it: its keys, its figures and `flag`, never the number of people. */
export interface ShownTable {
  name: string;
  oneRowIs: string;
  published: Clearance | null;
  rows: Record<string, unknown>[];
  account: HiddenAccount;
}

type Fate = "tooFew" | "alike" | "toProtect" | null;

/**
 * What may be published of a cleared table: rows that rest on too few people, or of which a share tells what all or all
 * but one of a few did, keep their keys alone; and as many others as it takes that no total gives them away. Figures
 * are rounded to what a sample can carry.
 */
export async function publishedTable(table: MadeTable, rules: PublishingRules): Promise<ShownTable> {
  const {rows, published} = table;
  if (published === null) throw new Error(`${table.name} is not cleared for publication`);
  const primary = rows.map((row) => fateOf(row, published, rules));
  const hidden = new Set(primary.flatMap((fate, i) => (fate === null ? [] : [i])));
  for (const i of await hiddenForOthers(rows, published, hidden, rules)) hidden.add(i);
  const fates = rows.map((_, i): Fate => primary[i] ?? (hidden.has(i) ? "toProtect" : null));
  return shown(table, published, fates, rounded);
}

/** What the workspace's pages read: small rows alone are hidden; of a table that is not cleared nothing is. */
export function workspaceTable(table: MadeTable, rules: PublishingRules): ShownTable {
  const {rows, published} = table;
  if (published === null) {
    const account = accountOf(
      table.name,
      rows.map(() => null)
    );
    return {...table, rows: rows.map((row) => ({...row, flag: null})), account};
  }
  return shown(
    table,
    published,
    rows.map((row) => fateOf(row, published, rules)),
    (value) => value
  );
}

function fateOf(row: KeyedRow, {people, group, figures}: Clearance, rules: PublishingRules): Fate {
  const n = row[people] as number;
  if (n === 0) return null;
  if (n < (group === rules.leaderGroup ? rules.minLeaders : rules.minRespondents)) return "tooFew";
  const isAlike = Object.entries(figures).some(([column, kind]) => {
    const share = row[column];
    if (kind !== "share" || typeof share !== "number" || n >= fewEnoughToTell) return false;
    const inIt = Math.round(share * n);
    return inIt <= 1 || inIt >= n - 1;
  });
  return isAlike ? "alike" : null;
}

/** A total is read first and by most: it costs this many times its own count. */
const dearer = 4;
/** A hidden sum must range at least this share of the largest sum that is hidden for its own sake. */
const leastRange = 0.2;

/**
 * The rows to hide besides `primary`: people add up from row to total, and so does every figure that is a sum, each in a
 * system of its own; what is hidden in one is hidden in all.
 */
async function hiddenForOthers(
  rows: readonly KeyedRow[],
  {keys, people, figures}: Clearance,
  primary: ReadonlySet<number>,
  {minRespondents: width}: PublishingRules
): Promise<number[]> {
  if (primary.size === 0) return [];
  const pooled = partsOf(rows, keys);
  const levels = rows.map((row) => keys.filter((key) => row[key] === "*").length);
  const counts = [leafCounts(rows, keys, people)];
  for (const [column, kind] of Object.entries(figures)) {
    if (kind !== "sum") continue;
    const values = rows.map((row) => (row[column] as number | null) ?? 0);
    const largest = Math.max(...[...primary].map((i) => values[i]!));
    const unit = (leastRange * largest) / width || 1;
    const isWhole = values.every(Number.isInteger);
    counts.push(values.map((value) => value / (isWhole ? Math.max(1, unit) : unit)));
  }
  const system: LinearSystem & {cells: Cell[]; relations: Relation[]} = {cells: [], relations: []};
  const shownIn: {table: string; index: number}[][] = [];
  for (const of of counts) {
    const first = system.cells.length;
    for (const [i, n] of of.entries()) {
      system.cells.push({n, loss: (n + 1) * dearer ** levels[i]!, isPrimary: primary.has(i)});
      shownIn.push([{table: "own", index: i}]);
    }
    for (const {total, parts} of pooled) {
      const rest = parts.reduce((left, part) => left - of[part]!, of[total]!);
      const relation = {total: first + total, parts: parts.map((part) => first + part)};
      if (rest < -tolerance) continue;
      if (rest > tolerance) {
        // What the parts leave over nobody sees: those without a team, say.
        system.cells.push({n: rest, loss: 0, isPrimary: rest < width, isUnpublished: true});
        shownIn.push([]);
        relation.parts.push(system.cells.length - 1);
      }
      system.relations.push(relation);
    }
  }
  const {cells} = await hideTogether({system, rows: shownIn}, {width});
  return [...cells].flatMap((cell) => shownIn[cell]!.map(({index}) => index));
}

const tolerance = 1e-6;

/** The people of each row; of a total those of all rows below it, as one person may stand in several. */
function leafCounts(rows: readonly KeyedRow[], keys: readonly string[], people: string): number[] {
  const leaves = rows.filter((row) => keys.every((key) => row[key] !== "*"));
  return rows.map((row) => {
    if (keys.every((key) => row[key] !== "*")) return row[people] as number;
    const below = leaves.filter((leaf) => keys.every((key) => row[key] === "*" || row[key] === leaf[key]));
    return below.length === 0
      ? (row[people] as number)
      : below.reduce((sum, leaf) => sum + (leaf[people] as number), 0);
  });
}

function shown(
  {name, oneRowIs, rows}: MadeTable,
  published: Clearance,
  fates: readonly Fate[],
  round: (value: number, kind: string) => number
): ShownTable {
  const {keys, figures} = published;
  return {
    ...{name, oneRowIs, published},
    rows: rows.map((row, i) => ({
      ...Object.fromEntries(keys.map((key) => [key, row[key]])),
      ...Object.fromEntries(
        Object.entries(figures).map(([column, kind]) => {
          const value = row[column];
          return [
            column,
            fates[i] !== null || typeof value !== "number" ? null : round(value, kind ?? "mean")
          ];
        })
      ),
      flag: fates[i] === null ? null : "hidden"
    })),
    account: accountOf(name, fates)
  };
}

/** A share in whole percent, a mean in three digits: more of them tells who of a few did what. */
function rounded(value: number, kind: string): number {
  if (kind === "sum") return value;
  return kind === "share" ? Math.round(value * 100) / 100 : Number(value.toPrecision(3));
}

function accountOf(table: string, fates: readonly Fate[]): HiddenAccount {
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const [tooFew, alike, toProtect] = [count("tooFew"), count("alike"), count("toProtect")];
  return {
    ...{table, cells: fates.length, hidden: tooFew + alike + toProtect},
    ...{tooFew, alike, toProtect, bounded: 0}
  };
}
