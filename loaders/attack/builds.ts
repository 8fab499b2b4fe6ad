import type {PublishedData, PublishedRow} from "./site-files.js";

/** What two builds of one report tell together. */
export interface Difference {
  cell: string;
  what: string;
}

const keys = [
  "quarter",
  "from_quarter",
  "to_quarter",
  "holder",
  "target",
  "group",
  "team",
  "region",
  "expectation",
  "theme",
  "perspective",
  "measure",
  "field"
];
const people = ["n_respondents", "answered", "invited", "n_matched"];

/**
 * The difference of two publications is a publication: a cell shown before and hidden now, and people who came in
 * between and are fewer than may be shown.
 */
export function differences(before: PublishedData, after: PublishedData): Difference[] {
  const {minRespondents = 5} = (after.report?.reporting ?? {}) as {minRespondents?: number};
  const found: Difference[] = [];
  for (const [table, rows] of after.tables) {
    const earlier = new Map((before.tables.get(table) ?? []).map((row) => [keyOf(row), row]));
    for (const row of rows) {
      const old = earlier.get(keyOf(row));
      if (old === undefined) continue;
      for (const count of people) {
        const [was, is] = [old[count], row[count]];
        if (typeof was !== "number") continue;
        const cell = `${table} ${keyOf(row)} ${count}`;
        if (is === null) found.push({cell, what: "hidden now, shown before"});
        else if (typeof is === "number" && is !== was && Math.abs(is - was) < minRespondents) {
          found.push({cell, what: `differs by ${Math.abs(is - was)}, fewer than ${minRespondents}`});
        }
      }
    }
  }
  return found;
}

function keyOf(row: PublishedRow): string {
  return keys
    .filter((key) => row[key] !== undefined && row[key] !== null)
    .map((key) => `${key}=${row[key]}`)
    .join(" ");
}
