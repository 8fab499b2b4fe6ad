import {group} from "d3";
import type {Problem} from "../engagement/problem.js";
import type {OrgChartSource} from "../engagement/schema.js";
import type {Chart} from "./chart-people.js";
import {brokenLines} from "./reporting-lines.js";

/** So many circles and unknown teams are named one by one. */
const named = 20;

/** What is wrong with an org chart: circles, missing managers, people twice, teams and dates that nobody can read. */
export function chartProblems(source: OrgChartSource, chart: Chart): Problem[] {
  const {circles, orphans, tops} = brokenLines(chart.lines);
  const manager = source.manager ?? null;
  const problems: Problem[] = circles.slice(0, named).map((rows) =>
    warning(source, "reporting_circle", rows[0]!, manager, {
      found:
        rows.length === 1
          ? "somebody who reports to themselves"
          : `people who report to each other in a circle: rows ${listed(rows)}`,
      expected: "a chain of managers that ends at the top",
      hint: "Ask HR who of them reports to whom, and have the chart exported again."
    })
  );
  if (manager === null) return [...problems, ...ofRows(source, chart)];
  if (orphans.length > 0)
    problems.push(
      warning(source, "orphan", orphans[0]!, manager, {
        found: "a manager who is not in the chart",
        expected: `the id of a person in the chart${source.alsoKnownBy.length > 0 ? ", or what alsoKnownBy names" : ""}`,
        hint: 'The people are read without a manager. Ask for the missing rows; where managers stand by address or name, say which columns hold these under "alsoKnownBy".',
        rows: orphans.length
      })
    );
  if (tops.length > 1)
    problems.push(
      warning(source, "several_tops", tops[0]!, manager, {
        found: `${tops.length} people without a manager: rows ${listed(tops)}`,
        expected: "one, at the top",
        hint: "Fill the managers in, unless these people report to somebody outside the chart."
      })
    );
  return [...problems, ...ofRows(source, chart)];
}

function ofRows(source: OrgChartSource, {repeated, unknownTeams, unreadDates, dropped}: Chart): Problem[] {
  const problems: Problem[] = [];
  const others = repeated.filter(({isOtherManager}) => isOtherManager);
  if (others.length > 0)
    problems.push(
      warning(source, "several_managers", others[0]!.row, source.manager ?? null, {
        found: `the person of row ${others[0]!.first} with another manager`,
        expected: "one row a person",
        hint: "The first row counts. Have the chart exported with the direct manager alone.",
        rows: others.length
      })
    );
  for (const [text, rows] of group(unknownTeams, (each) => each.text))
    problems.push(
      warning(source, "unknown_team", rows[0]!.row, columnOf(source.team), {
        found: `"${text}"`,
        expected: "the id or label of a team of engagement.json",
        hint: 'The people are read without a team. Add the team to engagement.json, or say what it means under "team", "labels" of the source.',
        rows: rows.length
      })
    );
  for (const [field, rows] of group(unreadDates, (each) => each.field))
    problems.push(
      warning(source, "unreadable_date", rows[0]!.row, source[field] ?? null, {
        found: `"${rows[0]!.text}"`,
        expected: "a date, such as 2026-03-09, 09.03.2026 or 3/9/2026",
        hint: 'It was left out. Where day and month could be either, add "order": "day_first" or "month_first" to the source.',
        rows: rows.length
      })
    );
  const nobody = dropped.filter(({reason}) => reason === "no employee id");
  if (nobody.length > 0)
    problems.push(
      warning(source, "no_employee_id", nobody[0]!.row, source.person, {
        found: "nothing",
        expected: "an id",
        hint: "The rows were left out.",
        rows: nobody.length
      })
    );
  return problems;
}

function columnOf(named: OrgChartSource["team"]): string | null {
  return typeof named === "object" ? named.column : (named ?? null);
}

function listed(rows: readonly number[]): string {
  return `${rows.slice(0, named).join(", ")}${rows.length > named ? ", …" : ""}`;
}

function warning(
  {file}: OrgChartSource,
  code: string,
  row: number,
  column: string | null,
  said: Pick<Problem, "found" | "expected" | "hint" | "rows">
): Problem {
  const {rows, ...words} = said;
  return {
    severity: "warning",
    code,
    file,
    row,
    column,
    ...words,
    ...(rows !== undefined && rows > 1 && {rows})
  };
}
