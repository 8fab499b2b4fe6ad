import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {svg} from "../../src/components/figure.js";
import {html, type Markup, raw} from "../../src/components/html.js";
import {type Example, examples} from "./gallery-examples.js";

const width = 640;

/** Every chart of the gallery, its marks as reachable as those of a page: when to choose it, drawn with made-up figures, and its options as the code has them. */
export function gallery(project: string): Markup {
  return html`<div class="drawn">${examples.map(
    (example) => html`<section class="example"><h2 id="${example.file}">${example.title}</h2>
<p>${example.use} <code>src/components/${example.file}.ts</code></p>
<figure><div class="chart">${drawn(example)}</div><figcaption>${example.alternative}.</figcaption></figure>
<details><summary>Options</summary><pre><code>${optionsOf(project, example.file)}</code></pre></details></section>`
  )}</div>`;
}

/** An example as markup, as its page and its test have it. */
export function drawn({draw, alternative}: Example): Markup {
  const {document} = new JSDOM().window;
  const made = draw(document);
  return typeof made === "function" ? svg(made(width), alternative) : raw(made.markup);
}

/** The exported interfaces and functions of a component with their docstrings, without the functions' bodies. */
export function optionsOf(project: string, file: string): string {
  const text = readFileSync(join(project, `src/components/${file}.ts`), "utf8");
  const parts = text.matchAll(
    /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:interface \w+ \{[\s\S]*?^\}|function [\s\S]*?\{$)/gm
  );
  return [...parts].map(([part]) => part.replace(/ \{$/, "")).join("\n\n");
}
