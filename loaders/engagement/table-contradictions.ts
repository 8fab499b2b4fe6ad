import type {z} from "zod";
import type {Contradiction} from "./contradictions.js";
import type {orgChartSource} from "./people-sources.js";
import type {resultsSources} from "./results-sources.js";

export type ResultsSource = z.infer<(typeof resultsSources)[number]>;

/** The ids that a source may name. */
interface Known {
  quarters: {id: string}[];
  groups: {id: string}[];
  teams: {id: string}[];
}

/** What no single field of a source of results can know. */
export function ofResults(source: ResultsSource, path: PropertyKey[], known: Known): Contradiction[] {
  const found: Contradiction[] = [];
  const say = (at: PropertyKey[], message: string) => found.push({path: [...path, ...at], message});
  const {team, person} = source;
  if (team === undefined && person === undefined)
    say(["team"], 'a column of teams, or else a "person" whose team counts');
  if (typeof team === "object") found.push(...idsIn(team.labels, known.teams, "teams", [...path, "team"]));
  if (source.format === "call_report") return found;
  if (typeof source.quarter === "object" && "column" in source.quarter)
    found.push(...idsIn(source.quarter.labels, known.quarters, "quarters", [...path, "quarter"]));
  if (source.format === "hubspot_deals") return found;
  const {quarter, quarterColumns, value, actual, quota} = source;
  for (const [i, each] of (quarterColumns ?? []).entries())
    found.push(
      ...idsIn({quarter: each.quarter}, known.quarters, "quarters", [...path, "quarterColumns", i], [])
    );
  if ((quarter === undefined) === (quarterColumns === undefined))
    say(["quarter"], 'either the "quarter" of a row, or "quarterColumns"');
  const hasMeasure = value !== undefined || (actual !== undefined && quota !== undefined);
  if (quarterColumns === undefined && !hasMeasure) say([], 'either "value", or both "actual" and "quota"');
  const fields = new Set(quarterColumns?.map(({field}) => field));
  if (fields.has("actual") !== fields.has("quota"))
    say(["quarterColumns"], "columns of both actual and quota, or of neither");
  return found;
}

/** What no single field of an org chart can know. */
export function ofOrgChart(
  {group, team, quarter}: z.infer<typeof orgChartSource>,
  path: PropertyKey[],
  known: Known
): Contradiction[] {
  const named =
    typeof group === "string"
      ? {group}
      : "managers" in group
        ? {managers: group.managers, others: group.others}
        : group.labels;
  const at = typeof group === "string" ? [] : "managers" in group ? ["group"] : ["group", "labels"];
  return [
    ...idsIn(named, known.groups, "groups", [...path, ...at], []),
    ...(typeof team === "object" ? idsIn(team.labels, known.teams, "teams", [...path, "team"]) : []),
    ...(quarter === undefined ? [] : idsIn({quarter}, known.quarters, "quarters", path, []))
  ];
}

/** Ids that stand as values below `path` and are none of the known. A list that is empty knows every id. */
function idsIn(
  named: Readonly<Record<string, string>>,
  items: readonly {id: string}[],
  what: string,
  path: PropertyKey[],
  below: PropertyKey[] = ["labels"]
): Contradiction[] {
  const ids = items.map(({id}) => id);
  return Object.entries(named)
    .filter(([, id]) => ids.length > 0 && !ids.includes(id))
    .map(([key]) => ({
      path: [...path, ...below, key],
      message: `one of the ${what} ${ids.join(", ")}`
    }));
}
