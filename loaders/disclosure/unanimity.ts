import type {TableName, Tables} from "../alignment/tables.js";

/** What may be told of a cell in which all, or all but one, of a few people answered alike. */
export interface Bound {
  bound_class: "fully" | "partly" | "misread" | "not_known";
  /** The class holds at least this share, 0..1: coarse enough that all and all but one look the same. */
  bound_at_least: number;
}

/** A class held by all, or by all but one, of fewer people than this tells what single people answered. */
export const fewEnoughToTell = 20;

const classes = ["fully", "partly", "misread", "not_known"] as const;
const states = ["true_consensus", "false_conflict", "false_consensus", "open_disagreement"] as const;
/** Measures of the scorecard that are a share of those who answered. */
const shares = ["asked", "gave", "clear_to_target"];

/** All, or all but one, of a few people answered alike: the count tells what each of them answered. */
export function isUnanimous<Name extends TableName>(table: Name, row: Tables[Name][number]): boolean {
  const counts = countsOf(table, row);
  if (counts === null || counts.people >= fewEnoughToTell) return false;
  const n = counts.of.reduce((sum, count) => sum + count, 0);
  return n > 0 && Math.max(...counts.of) >= n - 1;
}

/** The bound that may stand in place of a unanimous cell's figures; null where none is true and coarse enough. */
export function boundOf<Name extends TableName>(table: Name, row: Tables[Name][number]): Bound | null {
  if (!isUnanimous(table, row) || !hasClasses(row)) return null;
  const held = classes.reduce((best, next) => (row[next] > row[best] ? next : best));
  const atLeast = shareAtLeast(row[held], row.n_pairs);
  return atLeast === null ? null : {bound_class: held, bound_at_least: atLeast};
}

/** A share of which it cannot be told whether all or all but one are in it; null where that would tell neither. */
export function shareAtLeast(held: number, n: number): number | null {
  return bounds.find((share) => held >= share * n && n - 1 >= share * n) ?? null;
}

/** "At least 90 %", or 80 % of fewer than ten. */
const bounds = [0.9, 0.8];

/** The people of a cell, and how many of what they said are of each kind; null where a table counts no kinds. */
function countsOf<Name extends TableName>(
  table: Name,
  row: Tables[Name][number]
): {people: number; of: number[]} | null {
  if (hasClasses(row)) return {people: row.n_respondents, of: classes.map((name) => row[name])};
  if (table === "states" && "true_consensus" in row) {
    return {people: row.n_respondents, of: states.map((name) => row[name])};
  }
  if (table === "coorientation" && "hit0" in row) return ofShare(row.n_respondents, row.n, row.hit0);
  if (table === "unprompted" && "same_action" in row)
    return ofShare(row.n_respondents, row.n_pairs, row.rate);
  if (table === "mentioned_themes" && "n_mentioning" in row)
    return ofShare(row.n_respondents, row.n_respondents, row.share);
  if (table === "scorecard" && "question" in row && shares.includes(row.measure)) {
    return ofShare(row.n_respondents, row.n, row.value);
  }
  return null;
}

function ofShare(people: number, n: number, share: number | null): {people: number; of: number[]} | null {
  if (share === null) return null;
  const yes = Math.round(share * n);
  return {people, of: [yes, n - yes]};
}

function hasClasses(row: object): row is Tables["understanding"][number] | Tables["themes"][number] {
  return "n_pairs" in row && "fully" in row;
}
