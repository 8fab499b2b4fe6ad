import type {AnswerField} from "../engagement/answer.js";
import type {ExportColumn} from "../ingest/layout.js";
import {guessField} from "./guess-field.js";
import type {ColumnValues} from "./look.js";

/**
 * Tells the statements of questions whose columns are headed by the statement alone. A second question of the same
 * statements has a number behind each (`Log every call2`, or `Log every call (2)`), so that a statement's columns are
 * known, and which question of its row each belongs to: not what is asked.
 */
export function withRepeatedStatements(
  columns: readonly ExportColumn[],
  values: ReadonlyMap<number, ColumnValues | undefined>
): ExportColumn[] {
  const open = columns.filter(({role, statement}) => role === undefined && statement === undefined);
  const names = new Set(open.map(({name}) => name));
  const numbered = new Map(open.map(({position, name}) => [position, numberedIn(name, names)]));
  const repeated = new Set([...numbered.values()].flatMap((found) => found?.statement ?? []));
  let block: {id: number; number: number; field: AnswerField | null; statements: Set<string>} | null = null;
  let blocks = 0;
  return columns.map((column) => {
    const {position, name} = column;
    const found = numbered.get(position) ?? (repeated.has(name) ? {statement: name, number: 1} : null);
    if (found === null || column.role !== undefined || column.statement !== undefined) {
      block = null;
      return column;
    }
    const field = guessField("", values.get(position));
    const goesOn =
      block !== null &&
      block.number === found.number &&
      !block.statements.has(found.statement) &&
      (field === null || block.field === null || block.field === field);
    if (!goesOn) block = {id: ++blocks, number: found.number, field, statements: new Set()};
    block!.statements.add(found.statement);
    block!.field ??= field;
    return {
      ...column,
      // Unlike any name of a question in a file.
      stem: `block ${block!.id}`,
      question: `question ${found.number} about the same statements`,
      statement: found.statement
    };
  });
}

/** Whether a column is one of several about its statement, of whose questions the file says nothing. */
export function isRepeated({question}: ExportColumn): boolean {
  return /^question \d+ about the same statements$/.test(question);
}

/** The statement that a name repeats, and the number behind it; null where it repeats none. */
function numberedIn(name: string, names: ReadonlySet<string>): {statement: string; number: number} | null {
  const match = /^(.*\D) \(([2-9]|[1-9]\d)\)$/.exec(name);
  if (match !== null && names.has(match[1]!)) return {statement: match[1]!, number: Number(match[2])};
  for (const digits of [1, 2]) {
    const [statement, end] = [name.slice(0, -digits), name.slice(-digits)];
    const isRepetition =
      /^([2-9]|[1-9]\d)$/.test(end) &&
      /\S\s+\S/.test(statement) &&
      names.has(statement) &&
      !isOfSeries(statement, names) &&
      (end === "2" || names.has(statement + String(Number(end) - 1)));
    if (isRepetition) return {statement, number: Number(end)};
  }
  return null;
}

/** Whether names differ in a last digit alone: `Question 12` does not repeat `Question 1` where there is a `Question 2`. */
function isOfSeries(name: string, names: ReadonlySet<string>): boolean {
  const [start, end] = [name.slice(0, -1), name.slice(-1)];
  return /\d/.test(end) && [..."0123456789"].some((digit) => digit !== end && names.has(start + digit));
}
