import {readFileSync} from "node:fs";
import {join} from "node:path";
import {problemLine} from "../engagement/problem.js";
import {problemsOfPage, type Readable} from "./check-pages.js";
import {errorHtml} from "./error-html.js";
import {boardFile} from "./problem-board.js";
import type {MarkdownIt} from "./view-fence.js";

/**
 * Puts what is wrong at the top of a page of `plumbline dev`: with its own fences and tables, and what the problem board
 * holds. `readable` is what pages may read, `project` the product's folder.
 */
export function problemBanner<Markdown extends MarkdownIt>(
  md: Markdown,
  readable: () => Readable,
  project = process.cwd()
): Markdown {
  md.core.ruler.push("problem_banner", (state) => {
    const page = `${state.env.path.replace(/^\//, "")}.md`;
    const lines = [
      ...told(project),
      ...problemsOfPage(join(project, "src"), page, readable()).map(problemLine)
    ];
    if (lines.length === 0) return;
    const token = new state.Token("html_block", "", 0);
    token.content = lines.map(errorHtml).join("");
    // Below the title, which is the page's name.
    const title = state.tokens.findIndex(({type}) => type === "heading_close");
    state.tokens = state.tokens.toSpliced(title + 1, 0, token);
  });
  return md;
}

function told(project: string): string[] {
  try {
    return JSON.parse(readFileSync(join(project, boardFile), "utf8")) as string[];
  } catch {
    // Half of it may be written; the pages are drawn again when all is.
    return [];
  }
}
