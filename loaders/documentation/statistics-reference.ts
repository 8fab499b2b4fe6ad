import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {html, type Markup} from "../../src/components/html.js";

/** A public function of loaders/statistics: how it is called, and what its docstring says. */
export interface StatisticEntry {
  name: string;
  file: string;
  signature: string;
  /** Paragraphs, as the docstring has them. */
  about: string[];
}

const documented =
  /\/\*\*(?<about>(?:(?!\*\/)[\s\S])*)\*\/\nexport function (?<signature>(?<name>\w+)[\s\S]*?) \{\n/g;

/** The functions that loaders/statistics offers to the rest and to notebooks, from their docstrings. */
export function statisticEntries(project: string): StatisticEntry[] {
  const folder = join(project, "loaders/statistics");
  const offered = readFileSync(join(folder, "index.ts"), "utf8");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(documented)].flatMap(({groups}) => {
        const {name, signature, about} = groups as {name: string; signature: string; about: string};
        if (!new RegExp(`\\b${name}\\b`).test(offered)) return [];
        const lines = about.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
        const paragraphs = lines.join("\n").trim().split(/\n\n+/);
        return [{name, file, signature, about: paragraphs.map((part) => part.replaceAll("\n", " "))}];
      })
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The same as a page. */
export function statisticsReference(project: string): Markup {
  return html`${statisticEntries(project).map(
    ({name, file, signature, about}) => html`<section><h2 id="${name}">${name}</h2>
<pre><code>${signature}</code></pre>${about.map((part) => html`<p>${withCode(part)}</p>`)}
<p class="quiet">loaders/statistics/${file}</p></section>`
  )}`;
}

/** Words in backticks as code. */
function withCode(text: string): Markup {
  return html`${text.split("`").map((part, i) => (i % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}
