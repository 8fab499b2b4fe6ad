import type {Report} from "../../loaders/disclosure/report.js";

/** What a list of expectations can be ordered by; `codebook` is the order in which they were written down. */
export const orders = ["gap", "not_known", "misread", "importance", "codebook"] as const;
export type Order = (typeof orders)[number];

/** What the reader looks at. It lives in the URL's query; whatever is not there is as the report has it. */
export interface Selection {
  /** A quarter's id. */
  quarter: string;
  /** The group that expects. */
  holder: string;
  /** The group of which it is expected. */
  target: string;
  /** A theme, or null for all of them. */
  theme: string | null;
  /** A region of teams, where the reader has chosen one; all teams otherwise. */
  region?: string;
  /** How a list of expectations is ordered, where the reader has said; the widest gap first otherwise. */
  order?: Order;
}

/** Every direction in which something is expected, the headline's first. */
export function directions({engagement, expectations}: Report): {holder: string; target: string}[] {
  const all = [engagement.headline, ...expectations.filter(({isFoil}) => !isFoil)];
  const found = new Map(all.map(({holder, target}) => [`${holder}>${target}`, {holder, target}]));
  return [...found.values()];
}

/** The themes of a direction's expectations, in the codebook's order. */
export function themesOf(
  {expectations}: Report,
  {holder, target}: Pick<Selection, "holder" | "target">
): string[] {
  const asked = expectations.filter(
    (entry) => !entry.isFoil && entry.holder === holder && entry.target === target
  );
  return [...new Set(asked.flatMap(({theme}) => theme ?? []))];
}

/** The regions that a reader can choose among: none where all teams are in one. */
export function regionsOf({teams}: Pick<Report, "teams">): string[] {
  const regions = [...new Set(teams.flatMap(({region}) => region ?? []))].sort();
  return regions.length < 2 ? [] : regions;
}

/** The teams of the region that is chosen, or all of them, in the organisation's order. */
export function teamsOf({teams}: Pick<Report, "teams">, {region}: Selection): Report["teams"] {
  return region === undefined ? teams : teams.filter((team) => team.region === region);
}

/** The selection over all teams, for what is not known by region. */
export function overAllTeams({region, ...selection}: Selection): Selection {
  return selection;
}

/** The headline's direction in the last quarter, over all themes. */
export function defaultSelection({engagement, quarters}: Report): Selection {
  return {quarter: quarters.at(-1)!.id, ...engagement.headline, theme: null};
}

/** Reads a URL's query, e.g. `?quarter=2026Q3&direction=rep>leader&theme=CRM`. What the report does not know is ignored. */
export function readSelection(query: string, report: Report): Selection {
  const asked = new URLSearchParams(query);
  const initial = defaultSelection(report);
  const quarter = report.quarters.find(({id}) => id === asked.get("quarter"))?.id ?? initial.quarter;
  const {holder, target} =
    directions(report).find((way) => `${way.holder}>${way.target}` === asked.get("direction")) ?? initial;
  const theme = themesOf(report, {holder, target}).find((name) => name === asked.get("theme")) ?? null;
  const region = regionsOf(report).find((name) => name === asked.get("region"));
  const order = orders.find((name) => name === asked.get("order"));
  return {
    ...{quarter, holder, target, theme},
    ...(region !== undefined && {region}),
    ...(order && order !== "gap" && {order})
  };
}

/** The query that leads back to a selection: empty for the report's own, and with `?` in front otherwise. */
export function selectionQuery(selection: Selection, report: Report): string {
  const {quarter, holder, target, theme, region, order} = selection;
  const initial = defaultSelection(report);
  const query = new URLSearchParams();
  if (quarter !== initial.quarter) query.set("quarter", quarter);
  if (holder !== initial.holder || target !== initial.target) query.set("direction", `${holder}>${target}`);
  if (theme !== null) query.set("theme", theme);
  if (region !== undefined) query.set("region", region);
  if (order !== undefined && order !== "gap") query.set("order", order);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
