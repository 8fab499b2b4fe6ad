import {quarterDays} from "../engagement/quarter-days.js";
import type {Engagement, OrgChartSource} from "../engagement/schema.js";
import {dayReader} from "./day-of.js";
import {matchKey} from "./plain-text.js";

/** A row of an org chart, as text; what the mapping does not name is empty. */
export interface ChartRow {
  row: number;
  person: string;
  manager: string;
  group: string;
  team: string;
  region: string;
  startDate: string;
  endDate: string;
  /** What else the person is known by. */
  aliases: string[];
  /** Why the row is nobody's, if the mapping says so. */
  reason: string | null;
}

/** A row of the roster that an org chart gives. */
export interface ChartPerson {
  row: number;
  respondent: string;
  group: string;
  team: string;
  /** The manager's id; empty where there is none, or nobody of the chart. */
  manager: string;
  region: string;
  start_date: string;
  quarter: string;
}

/** What becomes of an org chart's rows. */
export interface Chart {
  people: ChartPerson[];
  /** Everybody in the chart with the row that counts, whether they belong to a group or not. */
  lines: {row: number; person: string; manager: string}[];
  dropped: {row: number; reason: string}[];
  /** Rows that name somebody again, with another manager or the same, and the row that counts. */
  repeated: {row: number; first: number; isOtherManager: boolean}[];
  unknownTeams: {row: number; text: string}[];
  unreadDates: {row: number; field: "startDate" | "endDate"; text: string}[];
}

/**
 * The people of an org chart: one row each for all quarters, or one a quarter where somebody came or left in between. A person's
 * first row counts. Managers are found by id, or by what else a person is known by.
 */
export function chartPeople(
  rows: readonly ChartRow[],
  source: OrgChartSource,
  {quarters, teams}: Pick<Engagement, "quarters" | "teams">
): Chart {
  const chart: Chart = {people: [], lines: [], dropped: [], repeated: [], unknownTeams: [], unreadDates: []};
  const firsts = new Map<string, ChartRow>();
  for (const row of rows) {
    const first = firsts.get(personKey(row.person));
    if (row.reason !== null) chart.dropped.push({row: row.row, reason: row.reason});
    else if (row.person === "") chart.dropped.push({row: row.row, reason: "no employee id"});
    else if (first === undefined) firsts.set(personKey(row.person), row);
    else {
      chart.dropped.push({row: row.row, reason: "duplicate"});
      const isOtherManager = personKey(row.manager) !== personKey(first.manager);
      chart.repeated.push({row: row.row, first: first.row, isOtherManager});
    }
  }
  const known = [...firsts.values()];
  const byName = new Map(
    [...known.flatMap((row) => row.aliases.map((alias) => [personKey(alias), row] as const))].filter(
      ([alias]) => alias !== ""
    )
  );
  const managerOf = (row: ChartRow) =>
    firsts.get(personKey(row.manager)) ?? byName.get(personKey(row.manager));
  const managers = new Set(known.map((row) => managerOf(row)?.person));
  chart.lines = known.map((row) => ({
    row: row.row,
    person: row.person,
    manager: managerOf(row)?.person ?? row.manager
  }));
  const groupOf = groupFinder(source, managers);
  const teamOf = teamFinder(source, teams);
  const days = {
    startDate: dayReader(
      known.map(({startDate}) => startDate),
      source.order
    ),
    endDate: dayReader(
      known.map(({endDate}) => endDate),
      source.order
    )
  };
  for (const row of known) {
    const group = groupOf(row);
    if (group === undefined) {
      chart.dropped.push({row: row.row, reason: "no group of the engagement"});
      continue;
    }
    const day = (field: "startDate" | "endDate") => {
      if (row[field] === "") return null;
      const read = days[field](row[field]);
      if (read === null) chart.unreadDates.push({row: row.row, field, text: row[field]});
      return read;
    };
    const [start, end] = [day("startDate"), day("endDate")];
    const team = teamOf(row.team);
    if (team === undefined) chart.unknownTeams.push({row: row.row, text: row.team});
    const person = {
      row: row.row,
      respondent: row.person,
      group,
      team: team ?? "",
      manager: managerOf(row)?.person ?? "",
      region: row.region,
      start_date: start ?? ""
    };
    const there = quarters.filter((quarter) => {
      const inside = quarterDays(quarter);
      if (inside === null) return true;
      return (start === null || start <= inside.lastDay) && (end === null || end >= inside.firstDay);
    });
    const wanted = there.filter(({id}) => source.quarter === undefined || id === source.quarter);
    if (wanted.length === 0) chart.dropped.push({row: row.row, reason: "not there in any quarter"});
    else if (source.quarter === undefined && there.length === quarters.length)
      chart.people.push({...person, quarter: ""});
    else chart.people.push(...wanted.map(({id}) => ({...person, quarter: id})));
  }
  return chart;
}

/** The form in which ids and names of people are compared. */
function personKey(text: string): string {
  return text.trim().toLowerCase();
}

function groupFinder(
  {group}: OrgChartSource,
  managers: ReadonlySet<string | undefined>
): (row: ChartRow) => string | undefined {
  if (typeof group === "string") return () => group;
  if ("managers" in group) return (row) => (managers.has(row.person) ? group.managers : group.others);
  const ids = new Map(Object.entries(group.labels).map(([text, id]) => [matchKey(text), id]));
  return (row) => ids.get(matchKey(row.group));
}

/** A team's id; undefined where nobody knows the text. Where no teams are listed, every text is a team of its own. */
function teamFinder(
  {team}: OrgChartSource,
  teams: readonly {id: string; label: string}[]
): (text: string) => string | undefined {
  const labels = typeof team === "object" ? Object.entries(team.labels) : [];
  const ids = new Map([
    ...teams.flatMap(({id, label}) => [[matchKey(label), id] as const, [matchKey(id), id] as const]),
    ...labels.map(([text, id]) => [matchKey(text), id] as const)
  ]);
  return (text) => (text === "" ? "" : (ids.get(matchKey(text)) ?? (ids.size === 0 ? text : undefined)));
}
