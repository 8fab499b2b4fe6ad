import worker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {Report} from "../../loaders/disclosure/report.js";
import {lastEditor} from "./editor/editor.js";
import {editorCommands} from "./editor/editor-commands.js";
import {type Engine, type EngineFiles, openEngine, type TableInfo} from "./engine/engine.js";
import {createData, type Data} from "./explorer/data.js";
import {dataView} from "./explorer/data-view.js";
import {pathOfTable} from "./explorer/table-names.js";
import {tableTabs} from "./explorer/table-tab.js";
import {addNotebooks} from "./notebook/add-notebooks.js";
import {searchView} from "./search/search-view.js";
import {outlineView} from "./shell/outline.js";
import {createQueryLog} from "./shell/query-log.js";
import {createShell, type Shell} from "./shell/shell.js";

/** Starts the workspace on its page, which names its files. */
async function start(): Promise<void> {
  const report = (await (await fetch(addressOf("a[data-report]"))).json()) as Report;
  const shell = createShell(document.body, {
    engagement: report.engagement,
    reportAddress: new URL("../", document.baseURI).href,
    storage: localStorage
  });
  const engine = await openEngine({
    files: engineFiles(),
    onProgress: ({what, share}) => {
      shell.progress(share);
      tellKernel(shell, share < 1 ? `${what} ${Math.round(share * 100)} %` : "ready");
    }
  });
  tellKernel(shell, "not started");
  shell.status.set("engagement", "left", {text: report.engagement.title, title: "The engagement"});
  shell.status.set("quarter", "left", {text: report.quarters.at(-1)?.label ?? "", title: "The last quarter"});
  const log = createQueryLog();
  shell.panel.add(log.view);
  engine.onQuery(log.add);
  const data = createData(engine);
  const searched = await addNotebooks(shell, engine, data, report.engagement.id);
  addData(shell, engine, data);
  shell.sideBar.add(searchView(searched));
  shell.sideBar.add(outlineView(shell.editors));
  shell.commands.register(...editorCommands(lastEditor));
  shell.showAsLeft();
}

/** The data explorer, tabs of tables, and tables in quick open. */
function addData({sideBar, editors, addQuickSource, notify}: Shell, engine: Engine, data: Data): void {
  const insert = (sql: string) => {
    const editor = editors.active()?.editor;
    if (editor?.insertSql) editor.insertSql(sql);
    else notify({severity: "info", message: "Open a notebook first: the query goes into the one in front."});
  };
  const preview = (table: TableInfo) =>
    void editors.open({kind: "table", path: pathOfTable(table), title: table.name});
  sideBar.add(dataView({engine, data, preview, insert}));
  editors.register(tableTabs(engine, data, insert));
  addQuickSource(async () =>
    (await data.schema()).tables.map((table) => ({
      label: table.name,
      description: `${table.database}, ${table.about || "a table"}`,
      detail: `${table.rows.toLocaleString()} rows`,
      icon: "table",
      choose: () => preview(table)
    }))
  );
}

function engineFiles(): EngineFiles {
  return {
    wasm,
    worker,
    databases: Object.fromEntries(
      ["warehouse", "analysis"].map((name) => [name, addressOf(`a[data-database=${name}]`)])
    )
  };
}

function tellKernel({status}: Shell, state: string): void {
  status.set("kernel", "right", {text: `DuckDB: ${state}`, title: "The state of DuckDB in this window"});
}

/** The address of a file that the page names, whatever name Framework gave it. */
function addressOf(link: string): string {
  return document.querySelector<HTMLAnchorElement>(link)!.href;
}

start().catch((error: Error) => {
  document.querySelector(".opening")!.textContent = `The workspace could not be opened: ${error.message}`;
});
