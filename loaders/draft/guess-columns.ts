import {group} from "d3";
import type {AnswerField, Perspective} from "../engagement/answer.js";
import type {ExportColumn, SystemRole} from "../ingest/layout.js";
import {personalKind} from "../ingest/personal-data.js";
import {guessField} from "./guess-field.js";
import {guessGroup} from "./guess-group.js";
import {guessPerspective} from "./guess-perspective.js";
import type {ColumnValues, Look} from "./look.js";
import {poolValues, withoutCodes} from "./pool-values.js";
import {withRepeatedStatements} from "./repeated-statements.js";
import {wholeWords} from "./whole-words.js";

/** What a column is guessed to be for. */
export type GuessedRole =
  | {kind: "tool"; role: SystemRole}
  | {kind: "personal"; what: NonNullable<ReturnType<typeof personalKind>>}
  | {kind: "respondent"}
  | {kind: "group" | "team" | "manager" | "quarter" | "region" | "start_date"}
  | {kind: "answer"; field: AnswerField; perspective: Perspective | null}
  | {kind: "option"}
  | {kind: "comment"}
  | {kind: "ignored"; why: string};

export interface GuessedColumn {
  column: ExportColumn;
  values: ColumnValues | undefined;
  guess: GuessedRole;
}

const idWords = wholeWords(
  ...[
    "(?:employee|respondent|participant|staff|personnel|user|worker|rep)[ _]?(?:id|number|no\\.?|code)",
    "emp[ _]?id"
  ],
  ...[
    "personal(?:nummer|-?nr\\.?)",
    "mitarbeiter-?(?:nr\\.?|nummer|id)",
    "matricule",
    "identifiant",
    "legajo"
  ],
  ...[
    "id[ _]empleado",
    "número de empleado",
    "personeels(?:nummer|nr)",
    "matricola",
    "external ?(?:data ?)?reference",
    "token"
  ]
);
/** The contract's own column, and its like: the whole name. */
const personName = /^(respondent|participant|employee)$/i;
const regionName = /^(sales )?(region|area|regione|región|région|regio)$/i;
const startName =
  /^(start|hire|entry|joining)[ _]?date$|^(date of (hire|entry|joining)|eintritts?(datum)?|date d'(embauche|entrée)|fecha de (ingreso|alta))$/i;
const teamWords = wholeWords(
  "team",
  "squad",
  "territory",
  "équipe",
  "equipo",
  "squadra",
  "vertriebsteam",
  "gebiet",
  "district"
);
const managerWords = wholeWords(
  "manager ?(?:id)?",
  "supervisor ?(?:id)?",
  "reports to",
  "vorgesetzte*",
  "führungskraft"
);
const roleWords = wholeWords(
  "role",
  "rolle",
  "rôle",
  "rol",
  "ruolo",
  "function",
  "funktion",
  "fonction",
  "función",
  "functie",
  "funzione",
  "position",
  "job title",
  "stakeholder ?group",
  "group"
);
const quarterWords = wholeWords(
  "quarter",
  "fiscal (?:quarter|period)",
  "wave",
  "quartal",
  "trimestre",
  "kwartaal",
  "welle",
  "vague",
  "ola"
);

/** What each column of a file is for, as far as its tool, its name and its cells tell. Columns of a question go together. */
export function guessColumns({layout, values, best}: Look): GuessedColumn[] {
  if (layout === null) return [];
  const unanswered = [layout.unansweredCode, ...layout.missingCodes].filter((code) => code !== null);
  const own = new Map([...values].map(([position, column]) => [position, withoutCodes(column, unanswered)]));
  const isNamedByStatement = best !== null && statementsAlone.includes(best.format.id);
  const columns = isNamedByStatement ? withRepeatedStatements(layout.columns, own) : layout.columns;
  const questions = group(columns, (column) =>
    column.statement === undefined
      ? `column ${column.position}`
      : `question ${column.stem ?? column.question}`
  );
  const pooled = new Map(
    [...questions].map(([key, columns]) => [key, poolValues(columns.map(({position}) => own.get(position)))])
  );
  return [...questions]
    .flatMap(([key, columns]) =>
      columns.map((column) => ({
        column,
        values: own.get(column.position),
        guess: guessRole(column, own.get(column.position), pooled.get(key), isNamedByStatement)
      }))
    )
    .sort((a, b) => a.column.position - b.column.position);
}

/** Tools whose columns may be headed by a statement without its question. */
const statementsAlone = ["microsoft_forms", "table", "spss"];

function guessRole(
  column: ExportColumn,
  own: ColumnValues | undefined,
  pooled: ColumnValues | undefined,
  isNamedByStatement: boolean
): GuessedRole {
  const {role, question, name, statement} = column;
  if (role === "person") return {kind: "respondent"};
  const personal = personalKind(column);
  if (personal !== null) return {kind: "personal", what: personal};
  if (role === "team" || role === "quarter" || role === "manager") return {kind: role};
  if (role !== undefined) return {kind: "tool", role};
  if (pooled === undefined) return {kind: "ignored", why: "every cell is empty"};
  const attribute =
    statement === undefined ? guessAttribute(name.length > question.length ? name : question, pooled) : null;
  if (attribute !== null) return attribute;
  const field = guessField(question, pooled);
  if (field !== "level" && field !== "action" && own !== undefined && isOption(column, own, pooled))
    return {kind: "option"};
  if (field === "comment") return {kind: "comment"};
  if (field === null) return {kind: "ignored", why: "neither its question nor its cells tell what it is"};
  if (statement === undefined && !isNamedByStatement)
    return {kind: "ignored", why: `it looks like ${field}, but names no expectation`};
  return {kind: "answer", field, perspective: guessPerspective(question, field)};
}

/** A column that says something of the respondent rather than of an expectation. */
function guessAttribute(name: string, {commonest, texts}: ColumnValues): GuessedRole | null {
  const isShort = name.length <= 60;
  if (isShort && (idWords.test(name) || personName.test(name))) return {kind: "respondent"};
  if (isShort && quarterWords.test(name) && commonest.every((text) => /\d/.test(text)))
    return {kind: "quarter"};
  if (roleWords.test(name) && texts <= 12 && commonest.some((text) => guessGroup(text) !== null))
    return {kind: "group"};
  if (isShort && managerWords.test(name) && !name.includes("?")) return {kind: "manager"};
  if (isShort && teamWords.test(name) && !name.includes("?")) return {kind: "team"};
  if (regionName.test(name)) return {kind: "region"};
  return startName.test(name) ? {kind: "start_date"} : null;
}

/** Cells that hold their own column's option, or a bare tick like all of the question, where they are filled at all. */
function isOption({name, statement}: ExportColumn, own: ColumnValues, pooled: ColumnValues): boolean {
  const text = own.commonest[0]!.toLowerCase();
  if (own.texts > 1) return false;
  if ([name, statement ?? name].some((label) => label.toLowerCase() === text)) return true;
  return pooled.texts === 1 && /^(1|y|x|yes|true|✓)$/.test(text);
}
