/** A table that a query reads, as it names it; `database` is null where it names none. */
export interface TableRead {
  database: string | null;
  table: string;
}

interface Token {
  kind: "name" | "mark";
  /** In lower case; a quoted name as it is. */
  text: string;
}

/** Functions in whose brackets FROM begins no table. */
const ownFrom = new Set(["extract", "trim", "substring", "overlay", "position"]);

/**
 * The tables and table functions that a SQL text names after FROM or JOIN; functions end in `()`. It reads the text
 * alone: what it overlooks is not there when the query is run over what is published, and fails the build.
 */
export function tablesRead(sql: string): TableRead[] {
  const tokens = tokensOf(sql);
  const own = namesOfWith(tokens);
  const found: TableRead[] = [];
  const open: {isOwn: boolean; isFrom: boolean}[] = [{isOwn: false, isFrom: false}];
  for (let i = 0; i < tokens.length; i++) {
    const {text} = tokens[i]!;
    const here = open.at(-1)!;
    if (text === "(") open.push({isOwn: ownFrom.has(tokens[i - 1]?.text ?? ""), isFrom: false});
    else if (text === ")" && open.length > 1) open.pop();
    else if ((text === "from" && !here.isOwn) || text === "join" || (text === "," && here.isFrom)) {
      const path = pathAt(tokens, tokens[i + 1]?.text === "lateral" ? i + 2 : i + 1);
      here.isFrom = true;
      if (path === null) continue;
      const table = path.names.at(-1)!;
      const database = path.names.length > 1 ? path.names[0]! : null;
      if (path.isFunction) found.push({database: null, table: `${table}()`});
      else if (database !== null || !own.has(table)) found.push({database, table});
    } else if (
      /^(?:where|group|having|order|limit|select|union|qualify|window|on|using)$/.test(text) &&
      text !== "on" &&
      text !== "using"
    )
      here.isFrom = false;
  }
  return found;
}

function tokensOf(sql: string): Token[] {
  const pattern =
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?<quoted>(?:[^"]|"")*)"|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<mark>[(),.;])|\S/gu;
  return [...sql.matchAll(pattern)].flatMap(({0: all, groups}): Token[] => {
    const {quoted, word, mark} = groups!;
    if (quoted !== undefined) return [{kind: "name", text: quoted}];
    if (word !== undefined) return [{kind: "name", text: word.toLowerCase()}];
    if (mark !== undefined) return [{kind: "mark", text: mark}];
    return /^(?:--|\/\*)/.test(all) ? [] : [{kind: "mark", text: all.startsWith("'") ? "''" : "?"}];
  });
}

/** Names that WITH defines. */
function namesOfWith(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const [i, {text}] of tokens.entries()) {
    const isBefore = text === "with" || text === "," || text === "recursive";
    const name = tokens[i + 1];
    if (!isBefore || name?.kind !== "name") continue;
    const as = tokens.slice(i + 2).findIndex(({text}) => text === "as");
    const between = tokens.slice(i + 2, i + 2 + as);
    const isList = between.length === 0 || (between[0]!.text === "(" && between.at(-1)!.text === ")");
    const after = tokens[i + 3 + as]?.text;
    if (as >= 0 && isList && (after === "(" || after === "materialized" || after === "not"))
      names.add(name.text);
  }
  return names;
}

/** A name with its parts, where one begins. A text after FROM is a file's name. */
function pathAt(tokens: readonly Token[], at: number): {names: string[]; isFunction: boolean} | null {
  const first = tokens[at];
  if (first?.text === "''") return {names: ["a file"], isFunction: true};
  if (first?.kind !== "name") return null;
  const names = [first.text];
  let i = at;
  while (tokens[i + 1]?.text === "." && tokens[i + 2]?.kind === "name") {
    names.push(tokens[i + 2]!.text);
    i += 2;
  }
  return {names, isFunction: tokens[i + 1]?.text === "("};
}
