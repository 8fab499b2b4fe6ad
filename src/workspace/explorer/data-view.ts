import {pathOf} from "../editor/sql-completion.js";
import {element} from "../element.js";
import type {ColumnInfo, Engine, TableInfo} from "../engine/engine.js";
import {icon} from "../shell/icon.js";
import {actionButton, type SideView} from "../shell/side-bar.js";
import type {Data} from "./data.js";
import {moveThroughRows} from "./move-through-rows.js";
import {summaryOf} from "./summary.js";
import {summaryCard} from "./summary-card.js";
import {databaseTitle, pathOfTable} from "./table-names.js";
import {typeIcon} from "./type-icon.js";

export interface DataViewOptions {
  engine: Engine;
  data: Data;
  /** Opens a table in a tab. */
  preview(table: TableInfo): void;
  /** Puts SQL into the notebook in use. */
  insert(sql: string): void;
}

/**
 * Every table of every database, with what one row is, its rows and columns; a column unfolds its summary, which is
 * asked for then.
 */
export function dataView(options: DataViewOptions): SideView {
  const {data} = options;
  const filter = element<HTMLInputElement>`<input type="search" placeholder="Filter tables and columns" aria-label="Filter tables and columns">`;
  const list = element`<div class="databases"></div>`;
  const said = element`<p class="empty" role="status"></p>`;
  const open = new Set<string>();
  const draw = () => {
    const text = filter.value.trim().toLowerCase();
    const {tables} = data.known();
    const fitting = tables.filter((table) => fits(table, text));
    const databases = [...new Set(fitting.map(({database}) => database))].sort(byUse);
    const focused = (document.activeElement as HTMLElement | null)?.dataset.row;
    list.replaceChildren(
      ...databases.map(
        (database) =>
          element`<section aria-label=${database}><h3>${databaseTitle(database)}</h3><ul>${fitting
            .filter((table) => table.database === database)
            .map((table) => tableItem(table, text, open, options))}</ul></section>`
      )
    );
    said.hidden = fitting.length > 0;
    said.textContent = tables.length === 0 ? "" : "No table or column of that name.";
    if (focused) list.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused)}"]`)?.focus();
  };
  const read = async (work: () => Promise<unknown>) => {
    said.hidden = false;
    said.textContent = "Reading the tables …";
    try {
      await work();
      // What was known already tells of no change.
      draw();
    } catch (error) {
      said.hidden = false;
      said.textContent = `The tables could not be read: ${(error as Error).message}`;
    }
  };
  return {
    id: "data",
    title: "Data",
    icon: "database",
    actions: [{title: "Read the tables anew", icon: "refresh", run: () => void read(data.refresh)}],
    render(container) {
      container.append(element`<div class="filter">${filter}</div>`, said, list);
      filter.addEventListener("input", draw);
      filter.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown") list.querySelector<HTMLElement>("[data-row]")?.focus();
      });
      moveThroughRows(list);
      data.changed.on(draw);
      draw();
      void read(data.schema);
    }
  };
}

/** The warehouse first, what cells made last. */
function byUse(one: string, other: string): number {
  const order = ["warehouse", "analysis"];
  const place = (database: string) => (order.includes(database) ? order.indexOf(database) : order.length);
  return place(one) - place(other) || one.localeCompare(other);
}

function fits({database, name, columns}: TableInfo, text: string): boolean {
  return (
    `${database}.${name}`.toLowerCase().includes(text) ||
    columns.some((column) => column.name.toLowerCase().includes(text))
  );
}

function tableItem(table: TableInfo, text: string, open: Set<string>, options: DataViewOptions): HTMLElement {
  const {data, preview, insert} = options;
  const path = pathOfTable(table);
  const isFoundByColumn = text !== "" && !path.toLowerCase().includes(text);
  const select = () => insert(`SELECT *\nFROM ${pathOf(table, data.known())}\nLIMIT 100`);
  const inside = element`<div class="inside"></div>`;
  const row = element`<button type="button" class="row" data-row=${path} title=${table.about || path}><span class="twist"></span>${icon("table")}<span
    class="label">${table.name}</span><span class="detail">${table.rows.toLocaleString()}<span class="visually-hidden"> rows</span></span></button>`;
  const unfold = (isOpen: boolean) => {
    row.setAttribute("aria-expanded", String(isOpen));
    row.querySelector(".twist")!.replaceChildren(icon(isOpen ? "chevron-down" : "chevron-right"));
    inside.hidden = !isOpen;
    if (!isOpen || inside.childElementCount > 0) return;
    if (table.about) inside.append(element`<p class="about">${table.about.replaceAll("`", "")}</p>`);
    inside.append(element`<ul>${table.columns.map((column) => columnItem(table, column, options))}</ul>`);
  };
  row.addEventListener("click", () => {
    const isOpen = row.getAttribute("aria-expanded") !== "true";
    if (isOpen) open.add(path);
    else open.delete(path);
    unfold(isOpen);
  });
  row.addEventListener("dblclick", () => preview(table));
  unfold(open.has(path) || isFoundByColumn);
  return element`<li><div class="line">${row}<span class="actions">${[
    actionButton({title: `Preview ${table.name}`, icon: "eye", run: () => preview(table)}),
    actionButton({title: `Insert a query of ${table.name} into a cell`, icon: "insert", run: select})
  ]}</span></div>${inside}</li>`;
}

function columnItem(table: TableInfo, column: ColumnInfo, {engine}: DataViewOptions): HTMLElement {
  const inside = element`<div class="inside" hidden></div>`;
  const row = element`<button type="button" class="row" style="--level: 2" data-row=${`${pathOfTable(table)}.${column.name}`}
    aria-expanded="false" title=${column.about ?? column.name}>${icon(typeIcon(column.type))}<span class="label">${column.name}</span><span
    class="detail">${column.type.toLowerCase()}</span></button>`;
  let isAsked = false;
  row.addEventListener("click", async () => {
    inside.hidden = !inside.hidden;
    row.setAttribute("aria-expanded", String(!inside.hidden));
    if (inside.hidden || isAsked) return;
    isAsked = true;
    inside.append(element`<p class="quiet" role="status">Counting …</p>`);
    try {
      const card = summaryCard(await summaryOf(engine, table, column));
      inside.replaceChildren(...(column.about ? [element`<p class="about">${column.about}</p>`] : []), card);
    } catch (error) {
      isAsked = false;
      inside.replaceChildren(element`<p class="failed" role="alert">${(error as Error).message}</p>`);
    }
  });
  return element`<li>${row}${inside}</li>`;
}
