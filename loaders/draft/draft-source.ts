import type {Perspective} from "../engagement/answer.js";
import type {Source} from "../engagement/schema.js";
import {type Asked, askedIn, directions} from "./asked.js";
import {columnRules, type DraftRule, type Settled} from "./column-rules.js";
import type {DraftLabels} from "./draft-labels.js";
import {relationshipOf} from "./draft-relationship.js";
import type {GuessedColumn} from "./guess-columns.js";
import {guessGroup} from "./guess-group.js";
import {type CalendarQuarter, namedQuarter, quarterOfName, quartersOfDates} from "./guess-quarter.js";
import {guessRepeated} from "./guess-repeated.js";
import type {Look} from "./look.js";
import {perspectiveOptions} from "./perspective-options.js";
import type {Ask} from "./question.js";
import {isRepeated} from "./repeated-statements.js";
import {whoAnswers} from "./who-answers.js";

/** A file that was sent, with where the engagement keeps it and what its columns are guessed to be. */
export interface Sent {
  /** Relative to the engagement's folder. */
  file: string;
  look: Look;
  columns: GuessedColumn[];
}

/** A source of engagement.json, as init writes it: what is left out has its default. */
export interface DraftSource {
  format: Source["format"];
  file: string;
  encoding?: string;
  quarter?: string | {column: string; labels: Record<string, string>} | {date: string};
  respondent?: string;
  group?: string | {column: string; labels: Record<string, string>} | {managers: string; others: string};
  team?: string | {column: string; labels: Record<string, string>};
  relationship?: {column: string; subject?: string; meanings: Record<string, {perspective: Perspective}>};
  columns?: DraftRule[];
  statements?: {
    pattern: string;
    perspective: "direct" | "meta";
    holder: string;
    target: string;
    asked?: "stop" | "start" | "continue";
  }[];
  labels?: DraftLabels;
  blank?: "not_shown";
  metric?: string;
  per?: string;
  person?: string;
  value?: string;
  actual?: string;
  quota?: string;
  quarterColumns?: {column: string; quarter: string; field?: "value" | "actual" | "quota"}[];
  stage?: string;
  won?: string[];
  week?: string;
  activities?: Record<string, string>;
  manager?: string;
  region?: string;
  startDate?: string;
  endDate?: string;
  alsoKnownBy?: string[];
}

/** When a file was answered: a quarter's id, or the column that says it, with all quarters that it may be. */
export interface SourceQuarter {
  quarter: NonNullable<DraftSource["quarter"]>;
  quarters: CalendarQuarter[];
}

const forAll = "the whole file";

/** The quarter of a survey file: by a column of its own, by the file's name, by its dates, or by asking. */
export async function settledQuarter(
  {file, look, columns}: Sent,
  ask: Ask,
  now: Date
): Promise<SourceQuarter> {
  const own = columns.find(({guess}) => guess.kind === "quarter");
  const named = (own?.values?.commonest ?? []).map((text) => ({text, quarter: namedQuarter(text)}));
  if (own !== undefined && named.length > 0 && named.every(({quarter}) => quarter !== null)) {
    const labels = Object.fromEntries(named.map(({text, quarter}) => [text, quarter!.id]));
    return {quarter: {column: own.column.name, labels}, quarters: named.map(({quarter}) => quarter!)};
  }
  const dates = ["ended", "started"].map((role) => columns.find(({column}) => column.role === role));
  const dated = dates.find((column) => quartersOfDates(column?.values).length > 0);
  const found = quartersOfDates(dated?.values);
  const byName = quarterOfName(look.path);
  const byClock = namedQuarter(`${now.getFullYear()}Q${Math.floor(now.getMonth() / 3) + 1}`)!;
  const guess = byName ?? found[0] ?? byClock;
  const answer = await ask({
    file,
    field: "quarter",
    message: `In which quarter was ${file} answered?`,
    guess: guess.id,
    isSure: byName !== null,
    hint: `Correct "quarter" of the source, and the list of quarters, in engagement.json${found.length > 1 ? `; its dates lie in ${found.map(({id}) => id).join(", ")}` : ""}.`,
    refuse: (text) => (namedQuarter(text) === null ? "a quarter such as 2026Q3" : undefined)
  });
  const quarter = namedQuarter(answer)!;
  return {quarter: quarter.id, quarters: [quarter]};
}

/** The column of respondents' ids; undefined where nobody can be told apart. */
export async function settledRespondent({file, columns}: Sent, ask: Ask): Promise<string | undefined> {
  const named = columns.filter(({guess, values}) => guess.kind === "respondent" && values !== undefined);
  const best = named.sort((a, b) => b.values!.texts - a.values!.texts)[0]?.column.name ?? "";
  const others = columns.filter(
    ({guess, values}) => values !== undefined && !["answer", "option", "comment"].includes(guess.kind)
  );
  const nobody = {value: "", label: "none: every row is somebody else"};
  const answer = await ask({
    file,
    field: "respondent",
    message: `Which column of ${file} holds the respondent's id of the roster?`,
    guess: best,
    isSure: named.length === 1,
    hint: 'Correct "respondent" of the source in engagement.json.',
    options: [...others.slice(0, 40).map(({column: {name}}) => ({value: name, label: name})), nobody]
  });
  return answer === "" ? undefined : answer;
}

/**
 * The perspective of each answer column, asked once a question where its words do not tell it; null where the rater's
 * relationship gives it a row at a time.
 */
export async function settledPerspectives(sent: Sent, ask: Ask): Promise<Omit<Settled, "expectation">[]> {
  if (relationshipOf(sent.columns) !== undefined)
    return askedIn(sent.columns).map((asked) => ({...asked, perspective: null}));
  const answers = new Map<string, Settled["perspective"]>();
  const settled: Omit<Settled, "expectation">[] = [];
  for (const asked of await askedOf(sent)) {
    const key = `${asked.question}\n${asked.field}\n${asked.perspective}`;
    if (!answers.has(key)) {
      const answer = await ask({
        file: sent.file,
        field: "perspective",
        message: `Whose view does ${questionOf(asked)} ask for (${asked.field})?`,
        guess: asked.perspective ?? "direct",
        isSure: asked.perspective !== null && !asked.isGuessedByOrder,
        hint: 'Correct "perspective" of the rule in engagement.json.',
        options: perspectiveOptions
      });
      answers.set(key, answer as Settled["perspective"]);
    }
    settled.push({...asked, perspective: answers.get(key)!});
  }
  return settled;
}

/** The answer columns of a file. Who answered them is read only where their questions leave something to be told. */
async function askedOf({look, columns}: Sent): Promise<Asked[]> {
  const asked = askedIn(columns);
  const isTold =
    asked.every(({perspective}) => perspective !== null) &&
    [...directions(asked).values()].every(({holder, target}) => holder !== null && target !== null);
  return isTold ? asked : guessRepeated(askedIn(columns, await whoAnswers(look, columns)));
}

function questionOf({column, question, statement}: Asked): string {
  if (!isRepeated(column)) return `"${question}"`;
  return `${question} ("${statement}", …)`;
}

/** The group of a file's rows: by a column, or for the whole file where nobody in it can be told apart. */
export async function settledGroup(
  {file, columns}: Sent,
  respondent: string | undefined,
  groups: readonly string[],
  ask: Ask
): Promise<string | {column: string; labels: Record<string, string>} | undefined> {
  const column = columns.find(({guess}) => guess.kind === "group");
  if (column !== undefined) {
    const labels: Record<string, string> = {};
    for (const text of column.values!.commonest) {
      const told = guessGroup(text);
      const id = await ask({
        file,
        field: "group",
        message: `Which group is "${text}"?`,
        guess: told?.id ?? groups[0]!,
        isSure: told !== null,
        hint: 'Correct it under "group", "labels" of the source in engagement.json.',
        options: groups.map((value) => ({value, label: value}))
      });
      labels[text] = id;
    }
    return {column: column.column.name, labels};
  }
  if (respondent !== undefined) return undefined;
  return ask({
    file,
    field: "group",
    message: `Who answered ${file} (${forAll})?`,
    guess: groups.includes("rep") ? "rep" : groups[0]!,
    isSure: false,
    hint: 'Correct "group" of the source in engagement.json, or name a "respondent".',
    options: groups.map((value) => ({value, label: value}))
  });
}

/** The source of a survey file, all being settled. */
export function surveySourceOf(
  {file, look}: Sent,
  settled: readonly Settled[],
  expectations: readonly {expectation: string; statement: string}[],
  rest: Omit<DraftSource, "format" | "file" | "columns">
): DraftSource {
  return {
    format: look.best!.format.id as DraftSource["format"],
    file,
    ...(look.encoding === "windows-1252" && {encoding: look.encoding}),
    ...rest,
    columns: columnRules(settled, look.layout!, expectations),
    // A rater is shown what is asked of the own relationship alone.
    ...((rest.relationship !== undefined || marksUnanswered(look)) && {blank: "not_shown"})
  };
}

/** Whether the tool was asked to write a code where a question was seen and left: then an empty cell was never shown. */
function marksUnanswered({layout, values}: Look): boolean {
  const code = layout?.unansweredCode ?? null;
  return code !== null && [...values.values()].some(({commonest}) => commonest.includes(code));
}
