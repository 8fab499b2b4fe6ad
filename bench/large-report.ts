import type {Tables, Understanding} from "../loaders/alignment/tables.js";
import {tableNames} from "../loaders/alignment/tables.js";
import type {Report} from "../loaders/disclosure/report.js";
import {type RandomSource, randomSource} from "../loaders/statistics/random.js";
import {wilson} from "../loaders/statistics/wilson.js";

export interface Size {
  teams: number;
  quarters: number;
  expectations: number;
}

const way = {holder: "leader", target: "rep"};
/** Teams are in as many, in turn. */
const regions = ["North", "North East", "East", "South East", "South", "South West", "West", "North West"];
const themes = ["CRM", "Training", "Process", "Value selling", "Customer care"];

/** A made-up report of any size with the tables that pages with filters draw from; every cell has a figure. */
export function largeReport(size: Size): {report: Report; tables: Tables} {
  const random = randomSource(1);
  const teams = ids("T", size.teams);
  const quarters = Array.from(
    {length: size.quarters},
    (_, i) => `${2024 + Math.floor(i / 4)}Q${(i % 4) + 1}`
  );
  const expectations = ids("E", size.expectations).map((id, i) => ({
    ...way,
    id,
    action: "start",
    statement: `Do what expectation ${i + 1} asks for, every week, with every customer`,
    theme: themes[i % themes.length]!,
    isFoil: false
  }));
  const tables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
  for (const quarter of quarters) {
    for (const region of regions) {
      const people = Math.ceil((8 * size.teams) / regions.length);
      const add = (expectation: string, theme: string, n: number) =>
        tables.regions.push({quarter, ...way, region, expectation, theme, ...figures(random, n, people)});
      for (const {id} of expectations) add(id, "*", people);
      for (const theme of ["*", ...themes]) add("*", theme, people * 6);
    }
    for (const team of ["*", ...teams]) {
      const people = team === "*" ? 8 * size.teams : 8;
      const cell = (n: number) => figures(random, n, people);
      const keys = {quarter, ...way, team};
      const rates = {hit_rate: null, false_alarm_rate: null, known_adjusted: null};
      for (const expectation of ["*", ...expectations.map(({id}) => id)])
        tables.understanding.push({
          ...keys,
          expectation,
          ...cell(expectation === "*" ? people * size.expectations : people),
          ...rates
        });
      for (const theme of themes) tables.themes.push({...keys, theme, ...cell(people * 6)});
      for (const group of ["leader", "rep"])
        tables.participation.push({
          ...{quarter, group, team, invited: people, answered: people, complete: people, rate: 1},
          dont_know_rate: 0.05,
          flag: null
        });
    }
  }
  const report = {
    engagement: {id: "large", title: "Large", fictional: true, headline: way, scale: {min: 1, max: 5}},
    audience: "published",
    contentHash: "0",
    version: "0",
    quarters: quarters.map((id) => ({id, label: id})),
    groups: [
      {id: "leader", label: "Leaders", singular: "leader"},
      {id: "rep", label: "Reps", singular: "rep"}
    ],
    teams: teams.map((id, i) => ({id, label: `Team ${id}`, region: regions[i % regions.length]})),
    expectations,
    reporting: {minRespondents: 5, minLeaders: 3, leaderGroup: "leader", leaders: "pooled", comments: "none"},
    method: {tau: 1, tauMisread: 2},
    ...{sources: [], warnings: [], hidden: [], own: [], quotes: [], coding: null}
  } as unknown as Report;
  return {report, tables};
}

function ids(letter: string, count: number): string[] {
  return Array.from({length: count}, (_, i) => `${letter}${String(i + 1).padStart(3, "0")}`);
}

function figures(random: RandomSource, n: number, people: number) {
  const missed = Math.round(n * (0.2 + 0.5 * random()));
  const not_known = Math.round(missed * random());
  const partly = Math.round((n - missed) * 0.3);
  const {low, high} = wilson(missed, n);
  return {
    ...{n_respondents: people, n_pairs: n, fully: n - missed - partly, partly, misread: missed - not_known},
    ...{
      not_known,
      excluded: 0,
      no_clear_target: 0,
      gap_strict: (missed + partly) / n,
      gap_lenient: missed / n
    },
    ...{ci_low: low, ci_high: high, gap_strict_low: low, gap_strict_high: high, ci_method: "wilson"},
    ...{clusters: 20, change_lenient: 0.02, change_low: -0.05, change_high: 0.09, flag: null}
  } satisfies Omit<
    Understanding,
    | "quarter"
    | "holder"
    | "target"
    | "team"
    | "expectation"
    | "hit_rate"
    | "false_alarm_rate"
    | "known_adjusted"
  >;
}
