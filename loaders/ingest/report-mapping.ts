import type {ResultsSource} from "../engagement/schema.js";

/** What a column of amounts holds: a measure by itself, or what came of a quota, or the quota. */
export type MeasureField = "value" | "actual" | "quota";

/** A column of amounts; its quarter, where it has one of its own. */
export interface MeasureColumn {
  column: string;
  field: MeasureField;
  metric: string;
  quarter: string | null;
}

/** How a report becomes results, whatever tool wrote it. */
export interface ReportMapping {
  team: {column: string; labels: Record<string, string>} | null;
  /** The column of the person, whose team counts where there is no column of teams. */
  person: string | null;
  quarter:
    | {column: string; labels: Record<string, string>}
    | {date: string; order?: "day_first" | "month_first" | undefined; timeZone?: string | undefined}
    | null;
  measures: MeasureColumn[];
  /** The rows that count: those whose cell is one of the values, in lower case; null where all do. */
  won: {column: string; values: string[]} | null;
  leaveOut: ResultsSource["leaveOut"];
  /** The metric by which the sums are divided. */
  per: string | null;
  /** Whether a row is a person's week, so that a measure is the mean over these instead of their sum. */
  isWeekly: boolean;
  /** What may stand below the rows: nothing, totals, or totals and lines of text such as the report's name. */
  footer: "none" | "totals" | "lines";
}

/** The mapping of a source of results in one form for all formats. */
export function reportMapping(source: ResultsSource): ReportMapping {
  const {team, person = null, leaveOut} = source;
  const shared = {
    team: typeof team === "string" ? {column: team, labels: {}} : (team ?? null),
    person,
    leaveOut
  };
  if (source.format === "call_report") {
    const {week, order, activities} = source;
    const measures = Object.entries(activities).map(([column, metric]) => ({
      ...{column, metric, field: "value" as const, quarter: null}
    }));
    return {
      ...shared,
      quarter: {date: week, order},
      measures,
      won: null,
      per: null,
      isWeekly: true,
      footer: "totals"
    };
  }
  const quarter =
    typeof source.quarter === "string" ? {column: source.quarter, labels: {}} : (source.quarter ?? null);
  const {metric, per = null} = source;
  const rest = {...shared, quarter, per, isWeekly: false};
  if (source.format === "hubspot_deals") {
    const measures = [{column: source.value, field: "value" as const, metric, quarter: null}];
    const won = {column: source.stage, values: source.won.map((stage) => stage.toLowerCase())};
    return {...rest, measures, won, footer: "none"};
  }
  const {value, actual, quota, quarterColumns} = source;
  const named = value === undefined ? {actual, quota} : {value};
  const measures: MeasureColumn[] =
    quarterColumns?.map((each) => ({...each, metric})) ??
    Object.entries(named).map(([field, column]) => ({
      ...{column: column!, field: field as MeasureField, metric, quarter: null}
    }));
  return {...rest, measures, won: null, footer: source.format === "salesforce_report" ? "lines" : "totals"};
}
