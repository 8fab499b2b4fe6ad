import {type TableName, type Tables, tableNames, tables as tableSpecs} from "../alignment/tables.js";
import type {Engagement} from "../engagement/schema.js";

type Row<Name extends TableName> = Tables[Name][number];

/** How many cells of a table there are, and how many of them are hidden. */
export interface HiddenCount {
  table: TableName;
  cells: number;
  hidden: number;
  /** Of the hidden, those that rest on enough people and are hidden to protect others. */
  toProtect: number;
}

export type PublishingRules = Pick<Engagement["reporting"], "minRespondents" | "minLeaders" | "leaderGroup"> &
  Partial<Pick<Engagement["reporting"], "unanimity" | "panelMinimum" | "minResultPeople" | "dominance">>;

interface Contribution {
  group: string;
  people: number;
  /** Those who joined or left between two quarters, of whom panelMinimum is asked. */
  isPanel?: boolean;
}

/** Whose answers a cell rests on, and how many people that are; null where a table holds nobody's answers. */
const contributors: {[Name in TableName]: ((row: Row<Name>) => Contribution | Contribution[]) | null} = {
  understanding: (row) => ({group: row.target, people: row.n_respondents}),
  themes: (row) => ({group: row.target, people: row.n_respondents}),
  regions: (row) => ({group: row.target, people: row.n_respondents}),
  coorientation: (row) => ({
    group: row.measure.endsWith("_holder") ? row.holder : row.target,
    people: row.n_respondents
  }),
  states: (row) => ({group: row.target, people: row.n_respondents}),
  consensus: (row) => ({group: row.group, people: Math.max(row.n, row.n_actions)}),
  // Where nobody answered, that is told of a group only, never of one or two people.
  participation: (row) => ({group: row.group, people: row.answered > 0 ? row.answered : row.invited}),
  scorecard: (row) => ({group: row.respondent_group, people: row.n_respondents}),
  results: null,
  reliability: (row) => ({group: row.group, people: row.n}),
  strategic_consensus: (row) => [
    {group: row.group, people: row.n},
    {group: row.group_b, people: row.n_b}
  ],
  priority: (row) => ({group: row.target, people: row.n_respondents}),
  // Who joined and who left can be told from the change: each is a cell of its own.
  change: (row) => [
    {group: row.target, people: row.n_matched},
    ...[row.n_joined, row.n_left].map((people) => ({group: row.target, people, isPanel: true}))
  ],
  // Over teams, eight or more.
  results_link: null,
  comparisons: (row) => [
    {group: row.holder, people: row.n},
    {group: row.target, people: row.n_b}
  ],
  unprompted: (row) => ({
    group: row.perspective === "direct" ? row.holder : row.target,
    people: row.n_respondents
  }),
  // Two people's statements by action would tell what each of them wrote; a theme of nobody is told of the whole group.
  mentioned_themes: (row) => ({
    group: row.group,
    people: row.n_mentioning > 0 ? row.n_mentioning : row.n_respondents
  }),
  warnings: (row) => (row.group === null ? [] : {group: row.group, people: row.people ?? 0})
};

/**
 * Primary suppression, in one place for every table: a cell that rests on fewer people than the rules allow keeps its
 * keys, loses every figure, and carries the flag `hidden`. A cell in which nobody answered shows that it is empty.
 */
export function suppress(tables: Tables, rules: PublishingRules): {tables: Tables; hidden: HiddenCount[]} {
  return withHidden(tables, (name, index) =>
    isTooSmall(name, tables[name][index]!, rules) ? "primary" : "shown"
  );
}

/** The tables with the rows hidden that `fate` names, and how many they are. */
export function withHidden(
  tables: Tables,
  fate: (table: TableName, index: number) => "shown" | "primary" | "toProtect"
): {tables: Tables; hidden: HiddenCount[]} {
  const hidden: HiddenCount[] = [];
  const entries = tableNames.map((table) => {
    const fates = [...tables[table].keys()].map((index) => fate(table, index));
    hidden.push({
      table,
      cells: fates.length,
      hidden: fates.filter((each) => each !== "shown").length,
      toProtect: fates.filter((each) => each === "toProtect").length
    });
    return [
      table,
      tables[table].map((row, index) => (fates[index] === "shown" ? row : hiddenRow(table, row)))
    ];
  });
  return {tables: Object.fromEntries(entries) as Tables, hidden};
}

/** Whether a published row is hidden. */
export function isHidden(row: object): boolean {
  return (
    "flag" in row &&
    String(row.flag ?? "")
      .split(" ")
      .includes("hidden")
  );
}

/** Whether a row rests on fewer people than the rules allow. */
export function isTooSmall<Name extends TableName>(
  name: Name,
  row: Row<Name>,
  rules: PublishingRules
): boolean {
  return [contributors[name]?.(row) ?? []].flat().some(({group, people, isPanel}) => {
    const least = group === rules.leaderGroup ? rules.minLeaders : rules.minRespondents;
    const minimum = isPanel ? Math.max(least, rules.panelMinimum ?? 0) : least;
    return people > 0 && people < minimum;
  });
}

/** How many people a row rests on: of two groups the larger, 0 where it holds nobody's answers. */
export function peopleBehind<Name extends TableName>(name: Name, row: Row<Name>): number {
  return Math.max(0, ...[contributors[name]?.(row) ?? []].flat().map(({people}) => people));
}

/** The row with its keys alone. */
function hiddenRow<Name extends TableName>(name: Name, row: Row<Name>): Row<Name> {
  const keys: readonly string[] = tableSpecs[name].keys;
  const columns = Object.keys(tableSpecs[name].schema.shape);
  const kept = columns.map((column) => [
    column,
    keys.includes(column) ? (row as Record<string, unknown>)[column] : null
  ]);
  return {...Object.fromEntries(kept), flag: "hidden"} as Row<Name>;
}
