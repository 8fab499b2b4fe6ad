import type {z} from "zod";
import {fieldCodes} from "./answer.js";
import type {orgChartSource} from "./people-sources.js";
import {quarterDays} from "./quarter-days.js";
import {type Reporting, reportingContradictions} from "./reporting-contradictions.js";
import type {surveySource, tidySource} from "./survey-sources.js";
import {ofOrgChart, ofResults, type ResultsSource} from "./table-contradictions.js";
import {type Theme, themeContradictions} from "./theme.js";

type Survey = z.infer<typeof surveySource>;
type OrgChart = z.infer<typeof orgChartSource>;
type Source = Survey | z.infer<typeof tidySource> | ResultsSource | OrgChart;

interface Named {
  quarters: {id: string; firstDay?: string; lastDay?: string}[];
  groups: {id: string}[];
  teams: {id: string}[];
  sources: Source[];
  reporting: Reporting;
  theme: Theme;
  method: {headline: {holder: string; target: string}};
}

/** What is wrong at a path of engagement.json; the message says what is expected there. */
export interface Contradiction {
  path: PropertyKey[];
  message: string;
}

/** What no single field can know: names that must be listed elsewhere, and rules that need each other. */
export function contradictions(engagement: Named): Contradiction[] {
  const {quarters, groups, sources, reporting, theme, method} = engagement;
  const groupIds = groups.map((group) => group.id);
  const found = [
    ...standTwice("quarters", quarters),
    ...standTwice("groups", groups),
    ...badDays(quarters),
    ...sources.flatMap((source, i) => ofSource(source, ["sources", i], engagement))
  ];
  for (const side of ["holder", "target"] as const) {
    if (!groupIds.includes(method.headline[side])) {
      found.push({path: ["method", "headline", side], message: `one of the groups ${groupIds.join(", ")}`});
    }
  }
  return [...found, ...reportingContradictions(reporting, groupIds), ...themeContradictions(theme)];
}

function ofSource(source: Source, path: PropertyKey[], engagement: Named): Contradiction[] {
  if ("columns" in source) return ofSurvey(source, path, engagement);
  if (source.format === "tidy") return [];
  return source.format === "org_chart"
    ? ofOrgChart(source, path, engagement)
    : [
        ...ofResults(source, path, engagement),
        ...("week" in source || (typeof source.quarter === "object" && "date" in source.quarter)
          ? undated(engagement.quarters)
          : [])
      ];
}

function standTwice(list: string, items: readonly {id: string}[]): Contradiction[] {
  const ids = items.map((item) => item.id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{path: [list, i, "id"], message: "an id that stands once"}] : []
  );
}

function badDays(quarters: Named["quarters"]): Contradiction[] {
  return quarters.flatMap(({firstDay, lastDay}, i) => {
    if ((firstDay === undefined) !== (lastDay === undefined)) {
      const missing = firstDay === undefined ? "firstDay" : "lastDay";
      return [{path: ["quarters", i, missing], message: "both firstDay and lastDay, or neither"}];
    }
    return firstDay !== undefined && firstDay > lastDay!
      ? [{path: ["quarters", i, "lastDay"], message: `a day on or after firstDay, ${firstDay}`}]
      : [];
  });
}

function ofSurvey(source: Survey, path: PropertyKey[], engagement: Named): Contradiction[] {
  const ids = (list: readonly {id: string}[]) => list.map((item) => item.id);
  const quarterIds = ids(engagement.quarters);
  const groupIds = ids(engagement.groups);
  const found: Contradiction[] = [];
  const oneOf = (value: string, known: readonly string[], what: string, at: PropertyKey[]) => {
    if (!known.includes(value))
      found.push({path: [...path, ...at], message: `one of the ${what} ${known.join(", ")}`});
  };
  const {quarter, group, relationship} = source;
  if (typeof quarter === "string") oneOf(quarter, quarterIds, "quarters", ["quarter"]);
  else if ("date" in quarter) found.push(...undated(engagement.quarters));
  else
    for (const [label, id] of Object.entries(quarter.labels))
      oneOf(id, quarterIds, "quarters", ["quarter", "labels", label]);
  if (typeof group === "string") oneOf(group, groupIds, "groups", ["group"]);
  else
    for (const [label, id] of Object.entries(group?.labels ?? {}))
      oneOf(id, groupIds, "groups", ["group", "labels", label]);
  for (const [label, meaning] of Object.entries(relationship?.meanings ?? {})) {
    if (meaning.group !== undefined)
      oneOf(meaning.group, groupIds, "groups", ["relationship", "meanings", label, "group"]);
  }
  const saysGroup =
    group !== undefined || Object.values(relationship?.meanings ?? {}).some((meaning) => meaning.group);
  if (source.respondent === undefined && !saysGroup)
    found.push({
      path: [...path, "respondent"],
      message: 'a column of ids, or else a "group" to put every row in'
    });
  if (source.columns.length + source.statements.length === 0)
    found.push({path: [...path, "columns"], message: 'at least one rule here, or under "statements"'});
  for (const [i, {holder, target}] of source.statements.entries()) {
    oneOf(holder, groupIds, "groups", ["statements", i, "holder"]);
    oneOf(target, groupIds, "groups", ["statements", i, "target"]);
  }
  for (const [i, rule] of source.columns.entries())
    found.push(...ofRule(rule, [...path, "columns", i], relationship !== undefined));
  return found;
}

function undated(quarters: Named["quarters"]): Contradiction[] {
  return quarters.flatMap((quarter, i) =>
    quarterDays(quarter) === null
      ? [
          {
            path: ["quarters", i, "firstDay"],
            message: "the quarter's firstDay and lastDay, as a source goes by date"
          }
        ]
      : []
  );
}

function ofRule(rule: Survey["columns"][number], path: PropertyKey[], isRated: boolean): Contradiction[] {
  const {field} = rule;
  const found: Contradiction[] = [];
  const say = (key: string, message: string) => found.push({path: [...path, key], message});
  if (rule.perspective === undefined && !isRated)
    say("perspective", 'a perspective, as no "relationship" of the source gives it');
  if (rule.reversed && field !== "level") say("reversed", "true only where field is level");
  if (rule.scale !== undefined && field !== "level") say("scale", "a scale only where field is level");
  if (rule.unticked !== undefined && rule.ticked === undefined)
    say("ticked", "the code of a tick, as unticked is given");
  if (rule.list !== undefined && rule.ticked === undefined)
    say("ticked", "the code of an option that is listed");
  for (const key of ["ticked", "unticked"] as const) {
    const code = rule[key];
    const codes = field in fieldCodes ? fieldCodes[field as keyof typeof fieldCodes] : null;
    if (code !== undefined && codes === null) say(key, "nothing: only known, action and clear can be ticked");
    else if (code !== undefined && !codes!.includes(code)) say(key, `one of ${codes!.join(", ")}`);
  }
  return found;
}
