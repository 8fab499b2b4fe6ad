import {existsSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {codingFiles} from "../coding/coding-folder-names.js";
import type {MarkdownIt} from "./view-fence.js";

/**
 * Renders the fence ```` ```codings ```` as a link to each coder's file, `data-codings` naming it as the engagement does:
 * Framework brings the files along that a page links to. `folder` holds what was published.
 */
export function codingsFence<Markdown extends MarkdownIt>(
  md: Markdown,
  folder: () => string | undefined
): Markdown {
  const fence = md.renderer.rules.fence!;
  md.renderer.rules.fence = (tokens, index, options, env, self) =>
    tokens[index]!.info.trim() === "codings"
      ? codingsLinks(folder() ?? "")
      : fence(tokens, index, options, env, self);
  return md;
}

/** The links of the fence. Names of coders are letters, digits and dashes. */
export function codingsLinks(folder: string): string {
  const path = join(folder, codingFiles.codings);
  const coders = (existsSync(path) ? readdirSync(path).sort() : []).map((name) => basename(name, ".csv"));
  const links = coders.map(
    (coder) =>
      `<a download data-codings="${codingFiles.codings}/${coder}.csv" href="./data/${codingFiles.codings}/${coder}.txt"></a>`
  );
  return `<p hidden>${links.join("")}</p>\n`;
}
