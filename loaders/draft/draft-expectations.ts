import {group} from "d3";
import {matchKey} from "../ingest/plain-text.js";
import {type Asked, directions} from "./asked.js";
import {guessCode} from "./guess-codes.js";
import type {Ask} from "./question.js";

/** A row of expectations.csv, as init drafts it. */
export interface DraftExpectation {
  expectation: string;
  holder: string;
  target: string;
  action: string;
  statement: string;
  foil: boolean;
  /** What a codebook that was sent says beside, by its columns. */
  more?: Record<string, string>;
}

/**
 * Drafts a row for each statement that `known` does not hold. Its action is the commonest that the holders themselves
 * answered: where that is nothing, it is taken for a foil; where nobody answered, the statement's words tell.
 */
export async function draftExpectations(
  asked: readonly Asked[],
  known: readonly {expectation: string; statement: string}[],
  groups: readonly string[],
  ask: Ask
): Promise<DraftExpectation[]> {
  const knownKeys = new Set(
    known.flatMap(({expectation, statement}) => [matchKey(expectation), matchKey(statement)])
  );
  const byStatement = group(
    asked.filter(({statement}) => !knownKeys.has(matchKey(statement))),
    ({statement}) => matchKey(statement)
  );
  const told = directions(asked);
  const blocks = group(byStatement, ([key]) => JSON.stringify(told.get(key)));
  const taken = new Set(known.map(({expectation}) => expectation));
  const drafted: DraftExpectation[] = [];
  for (const [told, statements] of blocks) {
    const {holder, target} = await settledDirection(
      JSON.parse(told),
      statements.map(([, columns]) => columns[0]!),
      groups,
      ask
    );
    for (const [, columns] of statements) {
      const statement = columns[0]!.statement;
      const action = answeredAction(columns);
      drafted.push({
        expectation: freeId(`${holder[0]}${target[0]}`.toUpperCase(), taken),
        holder,
        target,
        action: action === null || action === "none" ? actionOfWords(statement) : action,
        statement,
        foil: action === "none"
      });
    }
  }
  return drafted;
}

async function settledDirection(
  told: {holder: string | null; target: string | null},
  columns: readonly Asked[],
  groups: readonly string[],
  ask: Ask
): Promise<{holder: string; target: string}> {
  const some = columns
    .slice(0, 3)
    .map(({statement}) => `"${shortened(statement)}"`)
    .join(", ");
  const these =
    columns.length === 1
      ? some
      : `${columns.length} expectations (${some}${columns.length > 3 ? ", …" : ""})`;
  const side = (field: "holder" | "target", message: string, guess: string) =>
    ask({
      file: "expectations.csv",
      field,
      message,
      guess,
      isSure: told[field] !== null,
      hint: `Correct the column "${field}" of these rows.`,
      options: groups.map((id) => ({value: id, label: id}))
    });
  const holder = await side(
    "holder",
    `Who holds ${these}?`,
    told.holder ?? (told.target === "leader" ? "rep" : "leader")
  );
  const target = await side(
    "target",
    `Of whom are they expected: ${these}?`,
    told.target ?? (holder === "rep" ? "leader" : "rep")
  );
  return {holder, target};
}

/** The commonest action of the holders' own answers; null where none was answered. */
function answeredAction(columns: readonly Asked[]): string | null {
  const rows = new Map<string, number>();
  for (const {field, perspective, values} of columns) {
    if (field !== "action" || perspective !== "direct" || values === undefined) continue;
    for (const [i, text] of values.commonest.entries()) {
      const code = guessCode("action", text);
      if (code !== null && code !== "dont_know") rows.set(code, (rows.get(code) ?? 0) + values.counts[i]!);
    }
  }
  return [...rows].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** What a statement's first words ask for; start where they do not tell. */
function actionOfWords(statement: string): string {
  const code = guessCode("action", statement.split(/\s+/).slice(0, 2).join(" "));
  return code === "stop" || code === "continue" ? code : "start";
}

function freeId(prefix: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `${prefix}${String(number).padStart(2, "0")}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
