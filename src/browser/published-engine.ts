import {PACKAGE_VERSION} from "@duckdb/duckdb-wasm";
import type {Report} from "../../loaders/disclosure/report.js";
import {type Engine, openEngine} from "../workspace/engine/engine.js";
import {fetchFile} from "../workspace/engine/fetch-file.js";
import {read} from "./published.js";

/** What is being done before a question is asked. */
export type Preparing =
  | {what: "fetching"; share: number}
  | {what: "starting"}
  | {what: "reading"; table: string};

/** Rows that a result may have; no published table has as many. */
const maxRows = 1_000_000;

/** Where loaders/site/engine-files.ts put DuckDB: beside the folder of this script. */
const folder = new URL(`../_duckdb/${PACKAGE_VERSION}/`, import.meta.url);

/** A DuckDB that reads the site's published tables as questions name them. */
export interface PublishedEngine extends Pick<Engine, "query"> {
  /** Reads the tables that a question may name and that were not read yet. */
  prepare(sql: string, tell: (step: Preparing) => void): Promise<void>;
}

/** Fetches DuckDB from the site's own origin, tells the share that has come, and starts it with the first question. */
export async function publishedEngine(tell: (step: Preparing) => void): Promise<PublishedEngine> {
  const [wasm, worker] = await Promise.all([
    unpacked("duckdb-eh.wasm", "application/wasm", (share) => tell({what: "fetching", share})),
    unpacked("duckdb-browser-eh.worker.js", "text/javascript", () => {})
  ]);
  tell({what: "starting"});
  const engine = await openEngine({files: {wasm, worker, databases: {}}, maxRows});
  const sources = tableSources();
  const there = new Set<string>();
  return {
    query: engine.query,
    async prepare(sql, told) {
      for (const [name, rows] of sources) {
        if (there.has(name) || !new RegExp(`\\b${name}\\b`, "i").test(sql)) continue;
        told({what: "reading", table: name});
        await engine.addFile(new File([JSON.stringify(await rows())], `${name}.json`));
        there.add(name);
      }
    }
  };
}

/** Static hosts refuse files as large as DuckDB, so that it is packed; some of them unpack what they send. */
async function unpacked(name: string, type: string, told: (share: number) => void): Promise<string> {
  const file = await (await fetchFile(new URL(`${name}.gz`, folder).href, told)).blob();
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const content = isPacked
    ? await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()
    : await file.arrayBuffer();
  return URL.createObjectURL(new Blob([content], {type}));
}

/** The tables that the page offers for download, and what the report says of ids. */
function tableSources(): Map<string, () => Promise<unknown>> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-table]")];
  const tables = links
    .map(({dataset}) => dataset.table!)
    .filter((name) => name !== "report" && name !== "language")
    .map((name) => [name, () => read(name)] as const);
  const of = (part: "quarters" | "groups" | "teams" | "expectations") =>
    [part, async () => ((await read("report")) as Report)[part]] as const;
  return new Map([of("quarters"), of("groups"), of("teams"), of("expectations"), ...tables]);
}
