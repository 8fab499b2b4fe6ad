import type {Problem} from "../engagement/problem.js";
import type {Clearance, PublishedKey} from "../tables/define-table.js";
import {grouped} from "./grouped.js";
import {type KeyedRow, partsOf, rowKey} from "./pooled.js";

/** What the keys of a cleared table may be; a list, or a form for those that no file lists. */
export type KnownKeys = Readonly<Record<PublishedKey, ReadonlySet<string> | RegExp>>;

/** Months, weeks and metrics are in no list. */
export const keyForms = {
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  week: /^\d{4}-W(?:[0-4]\d|5[0-3])$/,
  metric: /^[a-z][a-z0-9_]*$/
};

const leewayOfSums = 1e-6;

/**
 * What a table must hold to before it may be published: keys that everybody knows, so that no name slips out as one;
 * each row once; figures that are what the clearance says; totals no smaller than their parts.
 */
export function checkPublished(
  {name, loader}: {name: string; loader: string},
  {keys, people, figures}: Clearance,
  rows: readonly KeyedRow[],
  known: KnownKeys
): Problem[] {
  const problems: Problem[] = [];
  const add = (row: number, column: string | null, code: string, found: string, expected: string) => {
    const hint = `Correct what make returns, or "published" in ${loader}.`;
    const file = `${name} (made by ${loader})`;
    problems.push({severity: "error", code, file, row: row + 1, column, found, expected, hint});
  };
  const seen = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    for (const key of keys) {
      const value = String(row[key]);
      const allowed = known[key];
      const isKnown = allowed instanceof RegExp ? allowed.test(value) : allowed.has(value);
      if (value !== "*" && !isKnown)
        add(i, key, "unknown_key", `a ${key} that is not the engagement's`, expectedKey(key, allowed));
    }
    const first = seen.get(rowKey(row, keys));
    if (first === undefined) seen.set(rowKey(row, keys), i);
    else
      add(i, null, "duplicate_row", `the keys of row ${first + 1} again`, `one row for ${keys.join(", ")}`);
    const count = row[people];
    if (!Number.isInteger(count) || (count as number) < 0)
      add(i, people, "bad_people", String(count), "a whole number of people, 0 or more");
    for (const [column, kind] of Object.entries(figures)) {
      const value = row[column];
      if (typeof value !== "number") continue;
      if (kind === "sum" && value < 0) add(i, column, "bad_figure", String(value), "a sum of 0 or more");
      if (kind === "share" && (value < 0 || value > 1))
        add(i, column, "bad_figure", String(value), "a share, 0..1");
    }
  }
  if (problems.length > 0) return grouped(problems);
  const sums = Object.keys(figures).filter((column) => figures[column] === "sum");
  for (const {total, parts, key} of partsOf(rows, keys)) {
    for (const column of sums) {
      const whole = Number(rows[total]![column] ?? 0);
      const added = parts.reduce((sum, part) => sum + Number(rows[part]![column] ?? 0), 0);
      if (added > whole + leewayOfSums * Math.max(1, whole))
        add(
          total,
          column,
          "bad_total",
          String(whole),
          `at least ${added}, what the rows of each ${key} add up to`
        );
    }
  }
  return grouped(problems);
}

function expectedKey(key: PublishedKey, allowed: ReadonlySet<string> | RegExp): string {
  if (allowed instanceof RegExp)
    return {month: "a month as 2026-10", week: "a week as 2026-W41", metric: "lower-case words joined by _"}[
      key as "month" | "week" | "metric"
    ];
  const some = [...allowed].slice(0, 8);
  return `* or one of ${some.join(", ")}${allowed.size > some.length ? " …" : ""}`;
}
