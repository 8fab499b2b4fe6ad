import {JSDOM} from "jsdom";
import {controls} from "../../src/components/controls.js";
import {html, raw} from "../../src/components/html.js";
import {say, sayMarkup} from "../../src/language/language.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import type {View} from "../../src/views/view.js";
import type {OwnTables} from "../tables/index.js";
import type {PublishedFiles} from "./read-published.js";

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
interface Environment {
  path: string;
  params?: Record<string, string>;
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
 * JavaScript. The view's title becomes the page's first heading. `read` gives what is published.
 */
export function viewFence<Markdown extends MarkdownIt>(md: Markdown, read: () => PublishedFiles): Markdown {
  const fence = md.renderer.rules.fence!;
  md.core.ruler.push("view_title", (state) => {
    state.tokens = state.tokens.flatMap((token) => {
      const name = viewName(token);
      if (name === null) return [token];
      const {report} = read();
      const heading = findView(name).title({
        report,
        team: state.env.params?.team ?? null,
        expectation: state.env.params?.expectation ?? null,
        selection: defaultSelection(report)
      });
      return [...headingTokens(heading, state.Token), token];
    });
  });
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const name = viewName(tokens[index]!);
    return name === null ? fence(tokens, index, options, env, self) : viewHtml(name, env, read());
  };
  return md;
}

/** The view's controls, content and tables, as its page holds them before any script runs. */
export function viewHtml(
  name: string,
  {path, params = {}}: Environment,
  {report, tables, own}: Pick<PublishedFiles, "report" | "tables" | "own">
): string {
  const view = findView(name);
  const {team = null, expectation = null} = params as Partial<Record<string, string>>;
  const root = path.split("/").length > 2 ? "../" : "./";
  const selection = defaultSelection(report);
  const {document} = new JSDOM().window;
  const mayRead = onlyNeeded(own, view.ownNeeds ?? [], name);
  const content = view.render({report, tables, own: mayRead, selection, document, team, expectation, root});
  const files = [
    ...["report", ...view.needs].map((file) => ({file, path: file})),
    ...(view.ownNeeds ?? []).map((file: string) => ({file, path: `own/${file}`}))
  ];
  return html`${controls(report, selection, view.controls)}
<div class="view" data-view="${name}" data-team="${team}" data-about="${expectation}" data-root="${root}">${raw(content)}</div>
<p class="status visually-hidden" role="status" data-failed="${say("page.failed")}"></p>
<p class="downloads">${sayMarkup("page.downloads", {
    files: html`${files.map(
      ({file, path}, i) =>
        html`${i > 0 && ", "}<a download data-table="${file}" href="${root}data/${path}.json">${file}</a>`
    )}`
  })}<a download hidden data-table="language" href="${root}data/language.json"></a></p>`.markup;
}

/** The analysts' tables, of which reading one that the view does not name is an error: the browser would not have it. */
function onlyNeeded(own: OwnTables, needed: readonly string[], view: string): OwnTables {
  return new Proxy(own, {
    get(tables, table) {
      if (needed.includes(String(table))) return Reflect.get(tables, table);
      throw new Error(`the view ${view} reads the table ${String(table)}, which its ownNeeds do not name`);
    }
  });
}

function viewName({type, info}: Token): string | null {
  return type === "fence" ? (/^view (?<name>[\w-]+)$/.exec(info.trim())?.groups?.name ?? null) : null;
}

function findView(name: string): View {
  const view = views[name];
  if (view === undefined)
    throw new Error(`unknown view: ${name}, expected one of ${Object.keys(views).join(", ")}`);
  return view;
}

function headingTokens(text: string, Token: MarkdownState["Token"]): Token[] {
  const inline = new Token("inline", "", 0);
  const content = new Token("text", "", 0);
  content.content = inline.content = text;
  inline.children = [content];
  return [new Token("heading_open", "h1", 1), inline, new Token("heading_close", "h1", -1)];
}
