import {Parser, tokTypes} from "acorn";
import type MarkdownIt from "markdown-it";

/** JavaScript within prose, as Framework reads it: `${…}`. */
export interface RenderedMarkdown {
  html: string;
  /** The expressions, in the order of the elements `data-placeholder`. */
  expressions: string[];
}

interface Environment {
  expressions?: string[];
}

/** Teaches Markdown to leave an empty element for every `${…}`. */
export function withPlaceholders(md: MarkdownIt): MarkdownIt {
  md.inline.ruler.push("placeholder", (state, silent) => {
    if (silent || !state.src.startsWith("${", state.pos)) return false;
    const end = endOfPlaceholder(state.src, state.pos + 2);
    if (end === null || end > state.posMax) return false;
    state.push("placeholder", "", 0).content = state.src.slice(state.pos + 2, end - 1);
    state.pos = end;
    return true;
  });
  md.renderer.rules.placeholder = (tokens, index, _, env: Environment) => mark(tokens[index]!.content, env);
  md.renderer.rules.html_block = (tokens, index, _, env: Environment) => inHtml(tokens[index]!.content, env);
  return md;
}

/** A Markdown text's HTML and the expressions within. */
export function renderMarkdown(md: MarkdownIt, text: string): RenderedMarkdown {
  const env: Environment = {expressions: []};
  const html = md.render(text, env);
  return {html, expressions: env.expressions!};
}

function mark(expression: string, {expressions = []}: Environment): string {
  expressions.push(expression);
  return `<span data-placeholder="${expressions.length - 1}"></span>`;
}

function inHtml(html: string, env: Environment): string {
  let written = "";
  let from = 0;
  for (let at = html.indexOf("${"); at >= 0; at = html.indexOf("${", from)) {
    const end = endOfPlaceholder(html, at + 2);
    const isInTag = /<[^>]*$/.test(html.slice(0, at));
    if (end === null || isInTag) break;
    written += html.slice(from, at) + mark(html.slice(at + 2, end - 1), env);
    from = end;
  }
  return written + html.slice(from);
}

/** Where the brace that closes an expression ends; null where none does. */
function endOfPlaceholder(text: string, start: number): number | null {
  const parser = new (Parser as unknown as new (...words: unknown[]) => Tokens)(
    {ecmaVersion: 13, sourceType: "module"},
    text,
    start
  );
  let open = 1;
  try {
    do {
      parser.nextToken();
      if (parser.type === tokTypes.braceL || parser.type === tokTypes.dollarBraceL) open++;
      else if (parser.type === tokTypes.braceR && --open === 0) return parser.end;
    } while (parser.type !== tokTypes.eof);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return null;
}

interface Tokens {
  type: unknown;
  end: number;
  nextToken(): void;
}
