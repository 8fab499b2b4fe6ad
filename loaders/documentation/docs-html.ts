import {html, type Markup, raw} from "../../src/components/html.js";
import {gallery} from "./gallery.js";
import {sections} from "./sections.js";
import {statisticsReference} from "./statistics-reference.js";
import {tableReference} from "./table-reference.js";

/** What a page of the documentation may take from the code. */
const parts: Record<string, (project: string) => Markup> = {
  tables: tableReference,
  statistics: statisticsReference,
  gallery,
  sections: (project) =>
    html`<script type="application/json" id="docs-sections">${raw(JSON.stringify(sections(project)).replaceAll("<", "\\u003c"))}</script>`
};

/** A part of the documentation, made of the code as it is; `project` is the product's folder. Throws for an unknown one. */
export function docsHtml(name: string, project: string): string {
  if (!Object.hasOwn(parts, name))
    throw new Error(
      `unknown part of the documentation: ${name}, expected one of ${Object.keys(parts).join(", ")}`
    );
  return parts[name]!(project).markup;
}
