import {errorHtml} from "./error-html.js";
import type {PublishedFiles} from "./read-published.js";
import type {Rendering} from "./rendering.js";
import type {Environment} from "./view-html.js";

/** As much of markdown-it as is used here; Framework brings it, and exports no types of it. */
export interface MarkdownIt {
  core: {ruler: {push(name: string, rule: (state: MarkdownState) => void): void}};
  renderer: {rules: Record<string, FenceRule | undefined>};
}
interface Token {
  type: string;
  info: string;
  content: string;
  children: Token[] | null;
}
interface MarkdownState {
  env: Environment;
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}
type FenceRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  env: Environment,
  self: unknown
) => string;

/**
 * Renders the fence ```` ```view NAME ```` as that view's HTML, charts included, so that pages can be read without
 * JavaScript. The view's title becomes the page's first heading. `read` gives what is published, `rendering` the code
 * that draws it. Throws where a view does, with the page; with `isShown`, the page says so in the view's place instead.
 */
export function viewFence<Markdown extends MarkdownIt>(
  md: Markdown,
  read: () => PublishedFiles,
  rendering: () => Pick<Rendering, "docsHtml" | "viewHtml" | "viewTitle">,
  {isShown}: {isShown: boolean}
): Markdown {
  const fence = md.renderer.rules.fence!;
  const attempt = (env: Environment, draw: () => string, instead: (message: string) => string) => {
    try {
      return draw();
    } catch (error) {
      const message = `src${env.path}.md: ${(error as Error).message}`;
      if (!isShown) throw new Error(message, {cause: error});
      return instead(message);
    }
  };
  md.core.ruler.push("view_title", (state) => {
    state.tokens = state.tokens.flatMap((token) => {
      const name = viewName(token);
      if (name === null) return [token];
      const {env} = state;
      const title = attempt(
        env,
        () => rendering().viewTitle(name, env, read()),
        () => name
      );
      return [...headingTokens(title, state.Token), token];
    });
  });
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const part = docsName(tokens[index]!);
    if (part !== null) return attempt(env, () => rendering().docsHtml(part, process.cwd()), errorHtml);
    const name = viewName(tokens[index]!);
    if (name === null) return fence(tokens, index, options, env, self);
    return attempt(env, () => rendering().viewHtml(name, env, read()), errorHtml);
  };
  return md;
}

function viewName({type, info}: Token): string | null {
  return type === "fence" ? (/^view (?<name>[\w-]+)$/.exec(info.trim())?.groups?.name ?? null) : null;
}

/** ```` ```docs NAME ````: what the documentation takes from the code. */
function docsName({type, info}: Token): string | null {
  return type === "fence" ? (/^docs (?<name>[\w-]+)$/.exec(info.trim())?.groups?.name ?? null) : null;
}

function headingTokens(text: string, Token: MarkdownState["Token"]): Token[] {
  const inline = new Token("inline", "", 0);
  const content = new Token("text", "", 0);
  content.content = inline.content = text;
  inline.children = [content];
  return [new Token("heading_open", "h1", 1), inline, new Token("heading_close", "h1", -1)];
}
