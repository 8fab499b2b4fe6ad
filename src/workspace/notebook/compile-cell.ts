import MarkdownIt from "markdown-it";
import type {Cell} from "./cell.js";
import {type Code, CodeError, compileCode} from "./compile.js";
import {renderMarkdown, withPlaceholders} from "./placeholders.js";
import {sqlCode} from "./sql-cell.js";

/** A cell that is ready to run: one piece of code, or prose with a piece for each expression within it. */
export interface CompiledCell {
  pieces: readonly Code[];
  /** The prose; null for a cell of code. */
  html: string | null;
}

const prose = withPlaceholders(MarkdownIt({html: true, linkify: true}));
prose.linkify.set({fuzzyLink: false, fuzzyEmail: false});

/** Compiles a cell. Throws a `CodeError` where it cannot run. */
export function compileCell({kind, text, name}: Pick<Cell, "kind" | "text" | "name">): CompiledCell {
  if (kind === "markdown") {
    const {html, expressions} = renderMarkdown(prose, text);
    return {html, pieces: expressions.map(inline)};
  }
  if (text.trim() === "") return {html: null, pieces: []};
  return {html: null, pieces: [compileCode(kind === "sql" ? sqlCode(text, name) : text)]};
}

/** An expression in prose; one that cannot run says so in its place, and the prose is read all the same. */
function inline(expression: string): Code {
  try {
    return compileCode(expression, {isInline: true});
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    const {message} = error.problem;
    return {
      inputs: [],
      outputs: [],
      isExpression: true,
      body: `\nthrow new SyntaxError(${JSON.stringify(`in \u0024{${expression}}: ${message}`)});`
    };
  }
}
