import {type TableName, tables} from "../../loaders/alignment/tables.js";
import {html, type Markup, raw} from "../components/html.js";
import {say, sayMarkup} from "../language/language.js";
import {cautions} from "./cautions.js";
import {exampleQueries} from "./example-queries.js";
import {ownNeedsOf} from "./own-rows.js";
import type {Page, View} from "./view.js";

/** Columns of what every page's report.json says, as tables: names for the ids in the others. */
const named = {
  quarters: ["id", "label"],
  groups: ["id", "label", "singular"],
  teams: ["id", "label"],
  expectations: ["id", "holder", "target", "action", "statement", "theme", "isFoil"]
} as const;

/**
 * Where readers ask SQL of what the other views draw from, and of nothing else: its tables are those that `drawn` need.
 * The browser's part is src/browser/explore.ts.
 */
export function exploreOf(drawn: readonly View[]): View {
  const needs = [...new Set(drawn.flatMap((view) => view.needs))].sort();
  const ownNeeds = [...new Set(drawn.flatMap((view) => view.ownNeeds ?? []))].sort();
  return {
    title: () => say("explore.title"),
    controls: [],
    needs,
    ownNeeds,
    isGathered: true,
    render: (page) => {
      const own = ownNeedsOf({ownNeeds, isGathered: true}, page.report).map(
        (name) => [name, columnsOf(page.own?.[name] ?? [])] as const
      );
      const listed = [
        ...Object.entries(named),
        ...needs.map((name) => [name, columns(name)] as const),
        ...own
      ];
      return html`<p class="answer">${sayMarkup("explore.lead", {n: listed.length})}</p>
${form(page)}
<section><h2>${say("explore.tables")}</h2><p class="note">${say("explore.tables_note")}</p>
<dl class="schema">${listed.map(([name, of]) => html`<dt><code>${name}</code></dt><dd>${of.map((column, i) => html`${i > 0 && ", "}<code>${column}</code>`)}</dd>`)}</dl></section>
${cautions(page, [])}`.markup;
    }
  };
}

function columns(name: TableName): string[] {
  return Object.keys(tables[name].schema.shape);
}

function columnsOf(rows: readonly object[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function form(page: Page): Markup {
  const examples = exampleQueries(page);
  return html`<section class="explore"><form><label for="sql">${say("explore.ask")}</label>
<textarea id="sql" name="sql" rows="7" spellcheck="false" autocapitalize="off" autocomplete="off" required>${raw("\n")}${examples[0]!.sql}</textarea>
<p class="run"><button type="submit" disabled>${say("explore.run")}</button> <button type="button" data-stop hidden>${say("explore.stop")}</button> <span class="quiet">${say("explore.keys")}</span></p>
<p class="examples"><span>${say("explore.examples")}</span> ${examples.map(({label, sql}) => html`<button type="button" data-sql="${sql}" disabled>${say(label)}</button> `)}</p>
<noscript><p class="note">${say("explore.no_script")}</p></noscript></form>
<div class="outcome" aria-live="polite"></div></section>`;
}
