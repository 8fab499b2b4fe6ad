import type {Tables, Understanding} from "../../loaders/alignment/tables.js";
import {accountOf, fatesOf} from "../../loaders/disclosure/account.js";
import type {Report} from "../../loaders/disclosure/report.js";
import {suppress} from "../../loaders/disclosure/suppress.js";
import {type RandomSource, randomSource} from "../../loaders/statistics/random.js";
import {wilson} from "../../loaders/statistics/wilson.js";
import {emptyTables} from "../empty-tables.js";
import {addGroupTables} from "./sample-groups.js";
import {addWrittenTables, sampleCoding} from "./sample-words.js";

const statements: [statement: string, theme: string, action: string, holder: "leader" | "rep"][] = [
  ["Log every customer call in the CRM the same day", "CRM", "start", "leader"],
  ["Stop opening with the price list", "Value selling", "stop", "leader"],
  ["Bring service into every renewal over USD 50,000", "Process", "start", "leader"],
  ["Call every customer within two days of a delivery", "Customer care", "start", "leader"],
  [
    "Stop giving a discount before the customer has asked for one, whatever the quarter looks like",
    "Value selling",
    "stop",
    "leader"
  ],
  ["Practise one conversation with a colleague every week", "Training", "continue", "leader"],
  ["Keep next steps in the CRM, not in private notes", "CRM", "start", "leader"],
  ["Ask who else decides before the quote goes out", "Value selling", "start", "leader"],
  ["Tell us on Monday what changed in the price list", "Process", "start", "rep"],
  ["Stop calling us out of customer meetings", "Process", "stop", "rep"],
  ["Join one customer visit a month", "Customer care", "continue", "rep"]
];
const quarters = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const teams = ["alder", "birch", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel"];
const sizes = [14, 9, 22, 4, 11, 17, 8, 12];

/** A made-up report with every kind of cell: shown, hidden, without a clear target, without answers. */
export function sampleReport(seed = 7): {report: Report; tables: Tables} {
  const random = randomSource(seed);
  const expectations = statements.map(([statement, theme, action, holder], i) => ({
    id: `e${i + 1}`,
    holder,
    target: holder === "leader" ? "rep" : "leader",
    action,
    statement,
    theme,
    isFoil: false
  }));
  const tables = emptyTables();
  for (const [q, quarter] of quarters.entries()) {
    for (const holder of ["leader", "rep"] as const) {
      const target = holder === "leader" ? "rep" : "leader";
      const asked = expectations.filter((entry) => entry.holder === holder);
      const cells = teams.flatMap((team, t) =>
        asked.map((entry, e) => ({team, entry, ...classes(random, people(target, t, q), q, t, e)}))
      );
      const add = (team: string, expectation: string, chosen: typeof cells) =>
        tables.understanding.push(
          row({quarter, holder, target, team}, expectation, chosen, tables.understanding)
        );
      for (const team of ["*", ...teams]) {
        const ofTeam = cells.filter((cell) => team === "*" || cell.team === team);
        add(team, "*", ofTeam);
        for (const entry of asked)
          add(
            team,
            entry.id,
            ofTeam.filter((cell) => cell.entry === entry)
          );
        for (const theme of [...new Set(asked.map((entry) => entry.theme))]) {
          const {expectation, hit_rate, false_alarm_rate, known_adjusted, ...figures} = row(
            {quarter, holder, target, team},
            theme,
            ofTeam.filter((cell) => cell.entry.theme === theme),
            []
          );
          tables.themes.push({...figures, theme: expectation});
        }
        const n = ofTeam.reduce((sum, cell) => sum + cell.n, 0);
        const n_respondents = respondents(ofTeam);
        for (const [measure, share] of [
          ["agreement", 0.62],
          ["congruency_target", 0.81],
          ["accuracy_target", 0.55],
          ["congruency_holder", 0.77],
          ["accuracy_holder", 0.48]
        ] as const)
          tables.coorientation.push({
            ...{quarter, holder, target, team, expectation: "*", measure, field: "action", n},
            ...{n_respondents, hit0: n ? share + q * 0.02 : null, hit1: null, mean_diff: null, mad: null},
            ...{rms: null, r: null, ccc: null, flag: n ? null : "no_answers"}
          });
        const part = (share: number) => Math.round(n * share);
        tables.states.push({
          ...{quarter, holder, target, team, expectation: "*", n, n_respondents},
          true_consensus: n - part(0.12) - part(0.26) - part(0.1),
          ...{false_conflict: part(0.12), false_consensus: part(0.26), open_disagreement: part(0.1)},
          flag: n ? null : "no_answers"
        });
      }
    }
    for (const group of ["leader", "rep"]) {
      const rows = teams.map((team, t) => ({
        team,
        invited: group === "leader" ? 1 : sizes[t]! + 2,
        answered: people(group, t, q)
      }));
      const all = rows.reduce(
        (sum, {invited, answered}) => ({
          team: "*",
          invited: sum.invited + invited,
          answered: sum.answered + answered
        }),
        {team: "*", invited: 0, answered: 0}
      );
      for (const {team, invited, answered} of [all, ...rows])
        tables.participation.push({
          ...{quarter, group, team, invited, answered, complete: answered, rate: answered / invited},
          dont_know_rate: 0.08,
          flag: null
        });
    }
    for (const [t, team] of teams.entries())
      tables.results.push({
        quarter,
        team,
        metric: "attainment",
        value: 0.8 + 0.05 * t - 0.02 * q,
        largest_share: null,
        flag: null
      });
  }
  const reporting = {
    minRespondents: 5,
    minLeaders: 3,
    leaderGroup: "leader",
    leaders: "pooled",
    unanimity: "bound",
    panelMinimum: 5,
    minResultPeople: 3,
    dominance: 0.8,
    comments: "none",
    minText: 10
  } as const;
  addGroupTables(tables, quarters, expectations);
  addWrittenTables(tables, quarters, expectations);
  const {tables: shown} = suppress(tables, reporting);
  const hidden = accountOf(fatesOf(tables, shown, reporting));
  return {
    tables: shown,
    report: {
      engagement: {
        id: "sample",
        title: "Sample Instruments",
        fictional: true,
        headline: {holder: "leader", target: "rep"},
        scale: {min: 1, max: 5}
      },
      audience: "published",
      contentHash: "0123456789abcdef0123456789abcdef",
      version: "0.1.0",
      quarters: quarters.map((id) => ({id, label: `${id.slice(4)} ${id.slice(0, 4)}`})),
      groups: [
        {id: "leader", label: "Sales leaders", singular: "leader"},
        {id: "rep", label: "Sales reps", singular: "rep"}
      ],
      teams: teams.map((id) => ({id, label: id[0]!.toUpperCase() + id.slice(1), region: null})),
      expectations,
      reporting,
      method: {
        tau: 1,
        tauMisread: 2,
        targetScope: "all_holders",
        clearModalShare: 0.6,
        completeShare: 0.8,
        options: 5,
        adLimit: 5 / 6,
        seed: 20260101
      },
      sources: quarters.map((quarter) => ({
        file: `exports/${quarter}.csv`,
        format: "qualtrics",
        quarter,
        rowsRead: 120,
        rowsKept: 112,
        dropped: [{reason: "preview", rows: 8}]
      })),
      warnings: [
        {
          severity: "warning",
          code: "unmapped_label",
          file: "exports/2026Q4.csv",
          row: 17,
          column: "Q7_2",
          found: '"maybe"',
          expected: "one of the labels of known",
          hint: "Add it to labels.known.",
          rows: 3
        }
      ],
      hidden,
      own: [],
      coding: sampleCoding,
      quotes: []
    }
  };
}

function people(group: string, team: number, quarter: number): number {
  return group === "leader" ? 1 : sizes[team]! - (quarter === 1 ? 1 : 0);
}

interface Classes {
  n: number;
  fully: number;
  partly: number;
  misread: number;
  not_known: number;
}

function classes(random: RandomSource, n: number, q: number, t: number, e: number): Classes {
  const miss = Math.min(0.9, Math.max(0.08, 0.72 - 0.055 * q + 0.05 * (t - 4) - 0.06 * (e % 7)));
  const found: Classes = {n, fully: 0, partly: 0, misread: 0, not_known: 0};
  for (let i = 0; i < n; i++) {
    const draw = random();
    const isNotKnown = e % 3 === 0 ? 0.75 : 0.35;
    if (draw < miss * isNotKnown) found.not_known++;
    else if (draw < miss) found.misread++;
    else if (draw < miss + (1 - miss) * 0.3) found.partly++;
    else found.fully++;
  }
  return found;
}

interface Direction {
  quarter: string;
  holder: string;
  target: string;
  team: string;
}

function respondents(cells: readonly (Classes & {team: string})[]): number {
  return [...new Map(cells.map(({team, n}) => [team, n])).values()].reduce((sum, n) => sum + n, 0);
}

function row(
  keys: Direction,
  expectation: string,
  cells: readonly (Classes & {team: string})[],
  earlier: readonly Understanding[]
): Understanding {
  const sum = (field: keyof Classes) => cells.reduce((total, cell) => total + cell[field], 0);
  // One expectation has no clear target in the last quarter but one.
  const isUnclear = expectation === "e6" && keys.quarter === "2026Q3";
  const n_pairs = isUnclear ? 0 : sum("n");
  const missed = isUnclear ? 0 : sum("misread") + sum("not_known");
  const strict = isUnclear ? 0 : missed + sum("partly");
  const lenientLimits = wilson(missed * 0.4, n_pairs * 0.4);
  const strictLimits = wilson(strict * 0.4, n_pairs * 0.4);
  const before = earlier.find(
    (other) =>
      other.quarter === quarters[quarters.indexOf(keys.quarter) - 1] &&
      other.holder === keys.holder &&
      other.team === keys.team &&
      other.expectation === expectation
  );
  const gap = n_pairs ? missed / n_pairs : null;
  const change = gap !== null && before?.gap_lenient != null ? gap - before.gap_lenient : null;
  return {
    ...keys,
    expectation,
    n_respondents: respondents(cells),
    n_pairs,
    fully: isUnclear ? 0 : sum("fully"),
    partly: isUnclear ? 0 : sum("partly"),
    misread: isUnclear ? 0 : sum("misread"),
    not_known: isUnclear ? 0 : sum("not_known"),
    excluded: isUnclear ? sum("n") : 2,
    no_clear_target: isUnclear ? sum("n") : 0,
    gap_strict: n_pairs ? strict / n_pairs : null,
    gap_lenient: gap,
    ci_low: lenientLimits.low,
    ci_high: lenientLimits.high,
    gap_strict_low: strictLimits.low,
    gap_strict_high: strictLimits.high,
    ci_method: n_pairs ? "cluster_teams" : null,
    clusters: keys.team === "*" ? 8 : 1,
    change_lenient: change,
    change_low: change === null ? null : change - 0.05,
    change_high: change === null ? null : change + 0.05,
    hit_rate: expectation === "*" ? 0.6 : null,
    false_alarm_rate: expectation === "*" ? 0.2 : null,
    known_adjusted: expectation === "*" ? 0.5 : null,
    flag: isUnclear ? "no_clear_target" : keys.team === "*" ? "few_teams" : null
  };
}
