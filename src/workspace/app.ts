import worker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {Report} from "../../loaders/disclosure/report.js";
import {type EngineFiles, openEngine} from "./engine/engine.js";
import {addNotebooks} from "./notebook/add-notebooks.js";
import {outlineView} from "./shell/outline.js";
import {createQueryLog} from "./shell/query-log.js";
import {createShell, type Shell, showAsLeft} from "./shell/shell.js";

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
    onProgress: ({what, share}) =>
      tellKernel(shell, share < 1 ? `${what} ${Math.round(share * 100)} %` : "ready")
  });
  tellKernel(shell, "not started");
  shell.status.set("engagement", "left", {text: report.engagement.title, title: "The engagement"});
  shell.status.set("quarter", "left", {text: report.quarters.at(-1)?.label ?? "", title: "The last quarter"});
  const log = createQueryLog();
  shell.panel.add(log.view);
  engine.onQuery(log.add);
  await addNotebooks(shell, engine, report.engagement.id);
  shell.sideBar.add(outlineView(shell.editors));
  showAsLeft(shell);
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
