import {flags} from "../alignment/flags.js";
import {resultsLinkTable} from "../alignment/results-link.js";
import type {TableName, Tables} from "../alignment/tables.js";
import {chanceAgreement} from "../alignment/warnings.js";
import type {Engagement} from "../engagement/schema.js";
import {wilson} from "../statistics/wilson.js";
import type {TeamRegions} from "../warehouse/team-regions.js";
import {overShownTeams} from "./shown-clusters.js";
import {priorityOfShown} from "./shown-priority.js";
import {overShownRegions} from "./shown-regions.js";
import {isHidden} from "./suppress.js";

/**
 * What is computed from several cells, computed again from those that are shown, so that nothing in it depends on a
 * hidden one but through totals that every reader has; then rounded to what a sample can carry, as many digits of a
 * spread of few people tell who answered what. Limits are rounded outwards.
 */
export function derivedFromShown(
  shown: Tables,
  {quarters, method, scale}: Pick<Engagement, "quarters" | "method" | "scale">,
  regionOf: TeamRegions
): Tables {
  const order = quarters.map(({id}) => id);
  const understanding = overShownTeams(shown.understanding, order).map(withoutPairs);
  const themes = overShownTeams(shown.themes, order).map(withoutPairs);
  const tables: Tables = {
    ...shown,
    understanding,
    themes,
    regions: overShownRegions(shown, order, regionOf).map(withoutPairs),
    priority: priorityOfShown(shown, {scale, seed: method.seed}),
    unprompted: shown.unprompted.map((row) => withShownPrompted(withoutTeams(row), shown)),
    warnings: warningsOfShown(shown, method.headline),
    scorecard: withShownIntervals(understanding, shown.scorecard),
    results_link: resultsLinkTable({
      ...{quarters: order, headline: method.headline, understanding},
      ...{results: shown.results, seed: method.seed}
    })
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => rounded(name as TableName, row))])
  ) as Tables;
}

/** No team's mentions are published, so that no interval may rest on them: of one expectation Wilson's over people is left. */
function withoutTeams(row: Tables["unprompted"][number]): Tables["unprompted"][number] {
  if (isHidden(row)) return row;
  const open = row.flag?.split(" ").includes("coding_open") ? "coding_open" : null;
  if (row.expectation === "*")
    return {...row, ci_low: null, ci_high: null, ci_method: null, flag: flags("teams_not_shown", open)};
  const {low, high} = wilson(row.mentioned, row.n_pairs);
  return {...row, ci_low: low, ci_high: high, ci_method: "wilson", flag: open};
}

/** The prompted figures beside it are those of `understanding`, and go where that row goes. */
function withShownPrompted(
  row: Tables["unprompted"][number],
  {understanding}: Pick<Tables, "understanding">
): Tables["unprompted"][number] {
  if (isHidden(row) || row.perspective !== "meta") return row;
  const same = understanding.find(
    ({quarter, holder, target, team, expectation}) =>
      team === "*" &&
      quarter === row.quarter &&
      holder === row.holder &&
      target === row.target &&
      expectation === row.expectation
  );
  const isShown = same !== undefined && !isHidden(same);
  return isShown ? row : {...row, prompted_pairs: 0, prompted_known: 0, prompted_rate: null};
}

/** Of a cell that nobody is counted in it is told that it is empty, and why; not how many were left out of it. */
function withoutPairs<Row extends Tables["understanding" | "themes" | "regions"][number]>(row: Row): Row {
  if (row.n_pairs !== 0) return row;
  return {...row, excluded: 0, no_clear_target: 0, ...("hit_rate" in row && {hit_rate: null})};
}

/**
 * Warnings go where the cells go whose numbers they repeat: who answered with that row of `participation`, who came and
 * left with that of `change`. One that counts groups counts those that are shown.
 */
function warningsOfShown(
  {warnings, participation, change, consensus}: Tables,
  {holder, target}: Engagement["method"]["headline"]
): Tables["warnings"] {
  const gone = new Set([
    ...participation
      .filter((row) => row.team === "*" && isHidden(row))
      .map((row) => JSON.stringify([6, row.quarter, row.group])),
    ...change
      .filter((row) => row.holder === holder && row.target === target && row.team === "*")
      .filter((row) => row.expectation === "*" && isHidden(row))
      .map((row) => JSON.stringify([9, row.from_quarter, row.to_quarter]))
  ]);
  return warnings.flatMap((row) => {
    if (row.id === 7 && row.applies_to === "consensus") return chanceAgreement(consensus);
    const numbers = JSON.parse(row.numbers ?? "{}") as Record<string, unknown>;
    const of = [
      [row.id, numbers.quarter, numbers.group],
      [row.id, numbers.from, numbers.to]
    ];
    if (!of.some((cell) => gone.has(JSON.stringify(cell)))) return [row];
    return [{...row, text: null, numbers: null, group: null, people: null, flag: "hidden"}];
  });
}

/**
 * The gap of a scorecard is that of `understanding`, and so is its interval. Other intervals over teams are left out
 * where one of the teams is hidden.
 */
function withShownIntervals(
  understanding: Tables["understanding"],
  scorecard: Tables["scorecard"]
): Tables["scorecard"] {
  const key = (row: {quarter: string; team: string; holder: string | null; target: string | null}) =>
    [row.quarter, row.team, row.holder, row.target].join("\u0000");
  const measure = (row: Tables["scorecard"][number]) =>
    [row.quarter, row.question, row.measure, row.holder, row.target].join("\u0000");
  const whole = new Map(
    understanding.filter(({expectation}) => expectation === "*").map((row) => [key(row), row])
  );
  const hiddenSomewhere = new Set(scorecard.filter(isHidden).map(measure));
  return scorecard.map((row) => {
    if (row.value === null) return row;
    const same = row.measure === "gap_lenient" ? whole.get(key(row)) : undefined;
    if (same !== undefined) return {...row, ci_low: same.ci_low, ci_high: same.ci_high, flag: same.flag};
    return row.team === "*" && hiddenSomewhere.has(measure(row))
      ? {...row, ci_low: null, ci_high: null}
      : row;
  });
}

/** Hundredths: of a share a whole percent, of a scale point more than a page shows. */
const nearest: Partial<Record<TableName, readonly string[]>> = {
  understanding: ["hit_rate", "false_alarm_rate", "known_adjusted"],
  coorientation: ["mean_diff", "mad", "rms", "r", "ccc"],
  consensus: ["mean", "sd", "ad_median", "rwg", "rwg_slight_skew"],
  scorecard: ["value"],
  reliability: ["icc1", "icc1_low", "icc1_high", "icc2", "f"],
  strategic_consensus: ["alpha", "mean_r", "between_r", "p"],
  change: ["dz", "learning", "drift", "total", "attrition_g", "bound_keep", "bound_low", "bound_high"],
  comparisons: ["cliffs_delta", "hedges_g"]
};
/** Means over expectations of what `consensus` may give as a bound alone: in hundredths they would tell it. */
const overGroups: readonly unknown[] = ["modal_share", "ad_median"];
const lower: readonly string[] = ["ci_low", "gap_strict_low", "change_low", "matched_low"];
const upper: readonly string[] = ["ci_high", "gap_strict_high", "change_high", "matched_high"];

function rounded<Row extends object>(table: TableName, row: Row): Row {
  const entries = Object.entries(row).map(([column, value]) => {
    if (typeof value !== "number" || Number.isInteger(value)) return [column, value];
    if (lower.includes(column)) return [column, Math.floor(value * 100 + tolerance) / 100];
    if (upper.includes(column)) return [column, Math.ceil(value * 100 - tolerance) / 100];
    const steps = column === "value" && "measure" in row && overGroups.includes(row.measure) ? 20 : 100;
    return [column, nearest[table]?.includes(column) ? Math.round(value * steps) / steps : value];
  });
  return Object.fromEntries(entries) as Row;
}

/** 0.29 times 100 is not quite 29. */
const tolerance = 1e-9;
