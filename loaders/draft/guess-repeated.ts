import {group} from "d3";
import type {AnswerField, Perspective} from "../engagement/answer.js";
import {matchKey} from "../ingest/plain-text.js";
import type {Asked} from "./asked.js";
import {isRepeated} from "./repeated-statements.js";

/**
 * Guesses whose view each question about the same statements asks for, where no word of it is in the file: by who answers
 * it, by what the others ask, and by their order. Of two questions with yes and no, the second asks whether it is clear.
 */
export function guessRepeated(asked: readonly Asked[]): Asked[] {
  const ofBlock = group(asked, ({column}) => column.stem ?? "");
  const mostOf = new Map([...ofBlock].map(([stem, columns]) => [stem, commonest(columns)]));
  const guessed = new Map<Asked, Asked>();
  const statements = group(
    asked.filter(({column}) => isRepeated(column)),
    ({statement}) => matchKey(statement)
  );
  for (const columns of statements.values())
    for (const [i, each] of ofStatement(
      columns.map((each) => ({...each, group: each.group ?? mostOf.get(each.column.stem ?? "") ?? null}))
    ).entries())
      guessed.set(columns[i]!, each);
  return asked.map((each) => guessed.get(each) ?? each);
}

function ofStatement(columns: readonly Asked[]): Asked[] {
  const firstYesNo = columns.findIndex(({field}) => field === "known");
  const fields = columns.map(
    ({field}, i): AnswerField => (field === "known" && i > firstYesNo ? "clear" : field)
  );
  const {holder, target} = sidesOf(columns, fields);
  const before = {direct: new Map<AnswerField, number>(), meta: new Map<AnswerField, number>()};
  const nth = (side: "direct" | "meta", field: AnswerField) => {
    const count = (before[side].get(field) ?? 0) + 1;
    before[side].set(field, count);
    return count;
  };
  return columns.map((each, i) => {
    const field = fields[i]!;
    const byField = fieldPerspectives[field];
    if (byField !== undefined) return {...each, field, perspective: byField};
    const isOf = (side: string | null) => side !== null && (each.group ?? "") === side;
    let perspective: Perspective | null = null;
    if (isOf(holder)) perspective = (["direct", "reverse_meta"] as const)[nth("direct", field) - 1] ?? null;
    else if (isOf(target))
      perspective = i < firstYesNo ? "own" : ((["meta", "own"] as const)[nth("meta", field) - 1] ?? null);
    return {...each, field, perspective, isGuessedByOrder: true};
  });
}

/** Fields that only one side is asked for. */
const fieldPerspectives: Partial<Record<AnswerField, Perspective>> = {
  share_known: "calibration",
  known: "meta",
  clear: "meta"
};

/**
 * The groups that hold a statement and that it is expected of, by who is asked what; an empty text where the whole file
 * is one side's. Leaders hold what only the order of questions tells.
 */
function sidesOf(columns: readonly Asked[], fields: readonly AnswerField[]) {
  const groupAsked = (...wanted: AnswerField[]) => {
    const at = fields.findIndex((field) => wanted.includes(field));
    return at === -1 ? null : (columns[at]!.group ?? "");
  };
  const groups = [...new Set(columns.flatMap(({group}) => group ?? []))];
  const other = (than: string | null) => groups.find((group) => group !== than) ?? null;
  const [counted, known] = [groupAsked("share_known"), groupAsked("known", "clear")];
  if (counted === known && counted !== null) return {holder: null, target: null};
  if (counted !== null || known !== null)
    return {holder: counted ?? other(known), target: known ?? other(counted)};
  return groups.length === 2 && groups.includes("leader")
    ? {holder: "leader", target: other("leader")}
    : {holder: null, target: null};
}

function commonest(columns: readonly Asked[]): string | null {
  const counts = new Map<string, number>();
  for (const {group} of columns) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
