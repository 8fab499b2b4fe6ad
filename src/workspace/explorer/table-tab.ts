import {pathOf} from "../editor/sql-completion.js";
import {element} from "../element.js";
import type {ColumnInfo, Engine, TableInfo} from "../engine/engine.js";
import {createGrid} from "../grid/grid.js";
import {icon} from "../shell/icon.js";
import type {EditorKind} from "../shell/open-editor.js";
import type {Data} from "./data.js";
import {summaryOf} from "./summary.js";
import {summaryCard} from "./summary-card.js";
import {pathOfTable} from "./table-names.js";
import {typeIcon} from "./type-icon.js";

/** A preview holds no more rows than this. */
const mostRows = 100_000;

/** Tabs that show a table: what one row is, its first rows, and its columns with their summaries. */
export function tableTabs(engine: Engine, data: Data, insert: (sql: string) => void): EditorKind {
  return {
    kind: "table",
    icon: "table",
    async open(path, {setTitle}) {
      const schema = await data.schema();
      const table = schema.tables.find((one) => pathOfTable(one) === path);
      if (table === undefined)
        throw new Error(`found no table ${path}: it may have been made by a cell that has not run`);
      setTitle(table.name);
      const sql = `SELECT *\nFROM ${pathOf(table, schema)}\nLIMIT 100`;
      const {table: rows} = await engine.query(`FROM ${pathOf(table, schema)} LIMIT ${mostRows}`);
      const columns = element`<div class="columns" role="region" aria-label="Columns" tabindex="0" hidden></div>`;
      const grid = createGrid({table: rows, height: 100_000, name: table.name});
      const views = {rows: grid, columns};
      const tabs = element`<div class="switch" role="group" aria-label="What is shown">${(
        [
          ["rows", "Rows"],
          ["columns", "Columns"]
        ] as const
      ).map(
        ([name, title]) =>
          element`<button type="button" class="plain" aria-pressed=${String(name === "rows")} onclick=${(
            event: Event
          ) => {
            for (const button of tabs.children)
              button.setAttribute("aria-pressed", String(button === event.currentTarget));
            for (const [one, view] of Object.entries(views)) view.hidden = one !== name;
            if (name === "columns" && columns.childElementCount === 0) fillColumns(columns, engine, table);
          }}>${title}</button>`
      )}</div>`;
      const note = table.rows > mostRows ? ` The first ${mostRows.toLocaleString()} are shown.` : "";
      return {
        element: element`<div class="table-tab"><header><h2>${icon("table")}${path}</h2>${tabs}
          <button type="button" class="plain" onclick=${() => insert(sql)}>Insert into a cell</button>
          <p>${table.about ? `One row is ${lowered(table.about)}. ` : ""}${table.rows.toLocaleString()} rows, ${table.columns.length} columns.${note}</p></header>${grid}${columns}</div>`,
        focus: () => grid.querySelector<HTMLElement>("[role=grid]")?.focus()
      };
    }
  };
}

function lowered(about: string): string {
  const text = about
    .replace(/^one row is /i, "")
    .replace(/\.$/, "")
    .replaceAll("`", "");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A card for each column; each is counted when it comes into view. */
function fillColumns(container: HTMLElement, engine: Engine, table: TableInfo): void {
  const seen = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      const column = table.columns.find(({name}) => name === (target as HTMLElement).dataset.column)!;
      void fill(target.querySelector(".inside")!, engine, table, column);
    }
  });
  for (const {name, type, about} of table.columns) {
    const card = element`<section class="column" data-column=${name}><h3>${icon(typeIcon(type))}${name}<span class="detail">${type.toLowerCase()}</span></h3>${
      about ? element`<p class="about">${about}</p>` : null
    }<div class="inside"><p class="quiet">Counting …</p></div></section>`;
    container.append(card);
    seen.observe(card);
  }
}

async function fill(inside: Element, engine: Engine, table: TableInfo, column: ColumnInfo): Promise<void> {
  try {
    inside.replaceChildren(summaryCard(await summaryOf(engine, table, column)));
  } catch (error) {
    inside.replaceChildren(element`<p class="failed" role="alert">${(error as Error).message}</p>`);
  }
}
