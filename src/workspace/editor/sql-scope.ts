/** What stands around a place in SQL. */
export interface SqlScope {
  /** Names before the place, each ended by a dot: `["warehouse"]` after `warehouse.an`. */
  path: readonly string[];
  /** Where the name at the place begins. */
  from: number;
  /** Tables that the statement reads, under the names it gives them. */
  tables: readonly TableReference[];
  /** Names that WITH gives to subqueries. */
  subqueries: readonly string[];
  /** Whether a table is expected here: after FROM or JOIN. */
  isTableExpected: boolean;
  /** Whether the place is inside a text or a comment. */
  isInText: boolean;
}

export interface TableReference {
  /** What the statement calls it: its alias, else its name. */
  alias: string;
  /** The name as written: `["warehouse", "answers"]`. */
  path: readonly string[];
}

interface Token {
  text: string;
  from: number;
  kind: "name" | "text" | "comment" | "other";
}

const pattern =
  /(?<text>'(?:[^']|'')*'?|\$\{[^}]*\}?)|(?<comment>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<name>"(?:[^"]|"")*"?|[\p{L}_][\p{L}\p{N}_$]*)|(?<other>\d[\w.]*|\S)/gu;

/** The words that come before a table. */
const beforeTable = /^(?:from|join|into|update|describe|summarize|pivot|unpivot|table)$/i;
/** Words that end a table's name rather than name it anew. */
const afterTable =
  /^(?:where|group|order|having|limit|offset|qualify|window|union|except|intersect|join|inner|left|right|full|cross|asof|positional|semi|anti|natural|lateral|on|using|select|set|values|tablesample|sample|from|pivot|unpivot|returning)$/i;

/** Reads the statement of `text` that the place `at` is in, finished or not. */
export function scopeAt(text: string, at: number): SqlScope {
  const all = tokens(text);
  const isInText = all.some(
    ({from, text: word, kind}) => from < at && (at < from + word.length || isOpen(word)) && isApart(kind)
  );
  const statement = statementAt(
    all.filter(({kind}) => kind !== "comment"),
    at
  );
  const before = statement.filter(({from}) => from < at);
  const last = before.at(-1);
  const isWithin = last?.kind === "name" && last.from + last.text.length >= at;
  const from = isWithin ? last.from : at;
  const path = pathBefore(isWithin ? before.slice(0, -1) : before);
  const previous = before.at(-1 - (isWithin ? 1 : 0) - path.length * 2);
  return {
    path,
    from,
    tables: references(statement),
    subqueries: subqueries(statement),
    isTableExpected: previous !== undefined && beforeTable.test(previous.text),
    isInText
  };
}

function isApart(kind: Token["kind"]): boolean {
  return kind === "text" || kind === "comment";
}

/** A text that nothing ends, and a comment that ends with its line, hold the place at their end too. */
function isOpen(word: string): boolean {
  return word.startsWith("--") || (word.startsWith("'") && (word.length === 1 || !word.endsWith("'")));
}

function tokens(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({0: word, index, groups}) => ({
    text: word,
    from: index,
    kind: (["text", "comment", "name"] as const).find((kind) => groups![kind] !== undefined) ?? "other"
  }));
}

function statementAt(all: readonly Token[], at: number): Token[] {
  const ends = all.filter(({text}) => text === ";").map(({from}) => from);
  const start = ends.findLast((end) => end < at) ?? -1;
  const end = ends.find((one) => one >= at) ?? Number.POSITIVE_INFINITY;
  return all.filter(({from}) => from > start && from < end);
}

function pathBefore(before: readonly Token[]): string[] {
  const path: string[] = [];
  for (let i = before.length - 1; i > 0; i -= 2) {
    const [name, dot] = [before[i - 1]!, before[i]!];
    if (dot.text !== "." || name.kind !== "name") break;
    path.unshift(unquoted(name.text));
  }
  return path;
}

function references(statement: readonly Token[]): TableReference[] {
  const found: TableReference[] = [];
  for (const [i, word] of statement.entries()) {
    if (word.kind !== "name" || !beforeTable.test(word.text)) continue;
    let at = i + 1;
    // FROM takes a list; what is in brackets gives no columns that could be told from here.
    for (;;) {
      const {reference, next} = readReference(statement, at);
      if (reference) found.push(reference);
      at = next;
      if (statement[at]?.text !== ",") break;
      at++;
    }
  }
  return found;
}

function readReference(statement: readonly Token[], start: number) {
  let at = start;
  const path: string[] = [];
  while (statement[at]?.kind === "name" && !afterTable.test(statement[at]!.text)) {
    path.push(unquoted(statement[at]!.text));
    at++;
    if (statement[at]?.text !== ".") break;
    at++;
  }
  if (path.length === 0) return {reference: null, next: start};
  if (/^as$/i.test(statement[at]?.text ?? "")) at++;
  const alias = statement[at];
  if (alias?.kind !== "name" || afterTable.test(alias.text))
    return {reference: {alias: path.at(-1)!, path}, next: at};
  return {reference: {alias: unquoted(alias.text), path}, next: at + 1};
}

/** `name AS (`, `name AS MATERIALIZED (`. */
function subqueries(statement: readonly Token[]): string[] {
  if (!statement.some(({text}) => /^with$/i.test(text))) return [];
  return statement.flatMap(({text, kind}, i) => {
    const after = statement
      .slice(i + 1, i + 4)
      .map((token) => token.text)
      .join(" ");
    return kind === "name" && /^as (?:materialized )?\(/i.test(after) ? [unquoted(text)] : [];
  });
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.replace(/^"|"$/g, "").replaceAll('""', '"') : name;
}
