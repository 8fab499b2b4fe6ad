import type {ReportRole} from "../ingest/layout.js";
import {matchKey} from "../ingest/plain-text.js";
import {quarterColumnsOf, quarterNamedIn, quotaWords} from "../ingest/quarter-name.js";
import type {DraftSource, Sent} from "./draft-source.js";
import type {GuessedColumn} from "./guess-columns.js";
import {type CalendarQuarter, namedQuarter, quartersOfDates} from "./guess-quarter.js";
import {guessResults} from "./guess-results.js";
import {type Ask, leftOpen, type ToDecide} from "./question.js";

/** The source of a report of results, with all quarters that it names; null where its columns do not tell enough. */
export interface DraftReport {
  source: DraftSource;
  quarters: CalendarQuarter[];
}

/** Drafts the source of a CRM export, asking which of the client's quarters is which where a fiscal year is named. */
export async function draftReport(sent: Sent, ask: Ask, open: ToDecide[]): Promise<DraftReport | null> {
  const who = whose(sent);
  if (who === null)
    return unmapped(sent, open, "team", "Whose results are these? No column names a team or a person.");
  const {file, look} = sent;
  const base = {file, ...(look.encoding === "windows-1252" && {encoding: look.encoding}), ...who};
  switch (look.best!.format.id) {
    case "hubspot_deals":
      return hubspot(sent, base, ask);
    case "call_report":
      return calls(sent, base);
    default:
      return (
        (await wide(sent, base, ask)) ??
        (await long(sent, base, ask)) ??
        unmapped(sent, open, "value", "Which columns hold the results and their quarters?")
      );
  }
}

type Base = Omit<DraftSource, "format">;

/** The columns of a role, by their names. */
export function columnsOf({columns}: Sent, role: ReportRole): GuessedColumn[] {
  return columns.filter(({column}) => column.role === role);
}

/** The column of the team, else of the person. */
function whose(sent: Sent): {team: string} | {person: string} | null {
  const team = sent.columns.find(({guess, values}) => guess.kind === "team" && values !== undefined);
  if (team !== undefined) return {team: team.column.name};
  const person = columnsOf(sent, "owner")[0] ?? sent.columns.find(({guess}) => guess.kind === "respondent");
  const owner = sent.columns.find(
    ({column, guess}) => guess.kind === "personal" && /owner|rep\b|seller/i.test(column.name)
  );
  const named = person ?? owner;
  return named === undefined ? null : {person: named.column.name};
}

async function hubspot(sent: Sent, base: Base, ask: Ask): Promise<DraftReport> {
  const stage = columnsOf(sent, "stage")[0]!;
  const date = sent.columns.find(({column}) => column.role === "ended");
  const amount = columnsOf(sent, "amount")[0];
  const stages = stage.values?.commonest ?? [];
  const isWon = (text: string) => /won|gewonnen|gagn|ganad|vint|cerrad[ao] ganad/i.test(text);
  const won = stages.filter(isWon);
  const asked = await ask({
    file: sent.file,
    field: "won",
    message: `Which stage of ${stage.column.name} means that a deal is won?`,
    guess: won[0] ?? "",
    isSure: won.length > 0,
    hint: 'Correct "won" of the source in engagement.json.',
    ...(won.length === 0 && {options: stages.map((value) => ({value, label: value}))})
  });
  return {
    source: {
      format: "hubspot_deals",
      ...base,
      quarter: {date: date?.column.name ?? "Close Date"},
      value: amount?.column.name ?? "Amount",
      stage: stage.column.name,
      ...(won.length > 1 ? {won} : asked !== "" && {won: [asked]})
    },
    quarters: quartersOfDates(date?.values)
  };
}

function calls(sent: Sent, base: Base): DraftReport {
  const [week] = columnsOf(sent, "week");
  const activities = columnsOf(sent, "amount").map(({column: {name}}) => [name, `${idOf(name)}_per_week`]);
  const {team, ...rest} = base;
  const person = columnsOf(sent, "owner")[0]!.column.name;
  return {
    source: {
      format: "call_report",
      ...rest,
      person,
      ...(team !== undefined && {team}),
      week: week!.column.name,
      activities: Object.fromEntries(activities)
    },
    quarters: quartersOfDates(week!.values)
  };
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/** A report with a column a quarter; null where it has none. */
async function wide(sent: Sent, base: Base, ask: Ask): Promise<DraftReport | null> {
  const named = quarterColumnsOf(sent.columns.map(({column}) => column.name));
  if (named.length < 2) return null;
  const {ids, quarters} = await settledQuarters(
    sent.file,
    named.map(({column}) => column),
    ask
  );
  const isRatio = named.some(({isQuota}) => isQuota) && named.some(({isActual}) => isActual);
  const quarterColumns = named
    .filter(({isQuota, isActual}) => !isRatio || isQuota || isActual)
    .map(({column, isQuota}) => ({
      column,
      quarter: ids.get(column)!,
      ...(isRatio && {field: isQuota ? ("quota" as const) : ("actual" as const)})
    }));
  const isQuota =
    !isRatio && (named.some((each) => each.isQuota) || sent.look.best!.format.id === "quota_table");
  return {source: {...base, ...formatOf(sent), ...metricOf(sent, isQuota), quarterColumns}, quarters};
}

/** A report with a column of quarters; null where it has none, or no amounts. */
async function long(sent: Sent, base: Base, ask: Ask): Promise<DraftReport | null> {
  const found = guessResults(sent.columns);
  const quarter = sent.columns.find(({guess}) => guess.kind === "quarter");
  if (found === null || quarter === undefined) return null;
  const texts = quarter.values?.commonest ?? [];
  const {ids, quarters} = await settledQuarters(sent.file, texts, ask);
  const labels = Object.fromEntries([...ids].filter(([text]) => namedQuarter(text) === null));
  const {column: name} = quarter;
  const isQuota = found.actual === undefined && quotaWords.test(found.value ?? "");
  const {quarter: _, ...measures} = found;
  return {
    source: {
      ...base,
      ...formatOf(sent),
      ...metricOf(sent, isQuota),
      quarter: Object.keys(labels).length > 0 ? {column: name.name, labels} : name.name,
      ...measures
    },
    quarters
  };
}

/** A table of no known tool that holds results is read as one of quotas and attainment. */
function formatOf({look}: Sent): {format: DraftSource["format"]} {
  return {format: look.best!.format.id === "salesforce_report" ? "salesforce_report" : "quota_table"};
}

function metricOf({look}: Sent, isQuota: boolean): {metric?: string} {
  const usual = look.best!.format.id === "salesforce_report" ? "attainment" : "quota";
  const metric = isQuota ? "quota" : "attainment";
  return metric === usual ? {} : {metric};
}

/** Which quarter each text names; of a fiscal year that is asked, once a quarter. */
async function settledQuarters(file: string, texts: readonly string[], ask: Ask) {
  const ids = new Map<string, string>();
  const quarters: CalendarQuarter[] = [];
  const answers = new Map<string, CalendarQuarter | null>();
  for (const text of texts) {
    const named = quarterNamedIn(text);
    if (named === null) continue;
    const {year, number, isFiscal} = named;
    const key = `${year}Q${number}`;
    const said = `Q${number} FY${String(year).slice(2)}`;
    if (!answers.has(key))
      answers.set(
        key,
        namedQuarter(
          await ask({
            file,
            field: "quarter",
            message: `Which calendar quarter is ${said} of ${file}?`,
            guess: key,
            isSure: !isFiscal,
            hint: `Correct it in the source of engagement.json, where ${said} stands.`,
            refuse: (answer) => (namedQuarter(answer) === null ? "a quarter such as 2026Q3" : undefined)
          })
        )
      );
    const quarter = answers.get(key)!;
    if (quarter === null) continue;
    ids.set(text, quarter.id);
    quarters.push(quarter);
  }
  return {ids, quarters};
}

function unmapped({file}: Sent, open: ToDecide[], field: string, message: string): null {
  open.push(
    leftOpen({
      file,
      field,
      message,
      guess: "",
      hint: "Add a source for it to engagement.json by hand, or leave it be."
    })
  );
  return null;
}

/** Whether a cell of the team column is a line of totals rather than a team. */
export function isTotal(text: string): boolean {
  return /^((grand |sub ?)?totals?|summe|gesamt|insgesamt)\b/i.test(matchKey(text));
}
