import type {Engagement, WideSource} from "../engagement/schema.js";
import type {LabelCode} from "./labels.js";

/** A distinct text in a column that says from when or whom a response is. */
export interface KeyText {
  field: "quarter" | "group" | "team" | "relationship";
  text: string;
  row: number;
  rows: number;
}

/**
 * What the cells of the columns that name quarter, group, team and relationship stand for: ids and labels of
 * engagement.json, teams of the roster, and the source's own words, which count last.
 */
export function keyLabels(
  engagement: Engagement,
  source: WideSource,
  rosterTeams: readonly string[]
): LabelCode[] {
  const {quarter, group, team, relationship} = source;
  const known = (field: KeyText["field"], items: readonly {id: string; label: string}[]) =>
    items.flatMap(({id, label}) => [label, id].map((text) => labelled(field, text, id)));
  const own = (field: KeyText["field"], key: unknown) =>
    Object.entries(hasLabels(key) ? key.labels : {}).map(([text, id]) => labelled(field, text, id));
  return [
    ...known("quarter", engagement.quarters),
    ...own("quarter", quarter),
    ...known("group", engagement.groups),
    ...engagement.groups.map(({singular, id}) => labelled("group", singular, id)),
    ...own("group", group),
    ...rosterTeams.map((id) => labelled("team", id, id)),
    ...known("team", engagement.teams),
    ...own("team", team),
    ...Object.keys(relationship?.meanings ?? {}).map((text) => labelled("relationship", text, text))
  ];
}

function labelled(field: KeyText["field"], label: string, code: string): LabelCode {
  return {field, label, code, isUsual: false};
}

function hasLabels(key: unknown): key is {labels: Record<string, string>} {
  return typeof key === "object" && key !== null && "labels" in key;
}
