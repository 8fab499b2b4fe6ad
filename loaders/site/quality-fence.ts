import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type CheckedFiles, qualityPage} from "../../src/workspace/quality/quality-page.js";
import type {MarkdownIt} from "./view-fence.js";

/** The file in which publish.ts puts what `check` found, for the workspace alone. */
export const qualityFile = "quality.json";

/** Renders the fence ```` ```quality ```` as the data quality page of the workspace. `folder` holds what was published. */
export function qualityFence<Markdown extends MarkdownIt>(
  md: Markdown,
  folder: () => string | undefined
): Markdown {
  const fence = md.renderer.rules.fence!;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    if (tokens[index]!.info.trim() !== "quality") return fence(tokens, index, options, env, self);
    const text = readFileSync(join(folder() ?? "", qualityFile), "utf8");
    return qualityPage(JSON.parse(text) as CheckedFiles).markup;
  };
  return md;
}
