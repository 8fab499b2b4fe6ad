import {existsSync, readdirSync, readFileSync} from "node:fs";
import {tableToIPC} from "apache-arrow";
import {runQuery} from "../run-query.js";

/** The result of a published page's query: Framework runs this with `--page=NAME --result=NAME`. */
const {page, result} = Object.fromEntries(
  process.argv.slice(2).map((word) => /^--(\w+)=(.*)$/.exec(word)?.slice(1) ?? [word, ""])
);
for (const name of [page, result])
  if (!/^[\w-]+$/.test(name ?? ""))
    throw new Error(`found the name "${name}", expected that of a page and a result`);
const published = process.env.PLUMBLINE_PUBLISHED;
if (!published) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
const folder = new URL(`../${page}/`, import.meta.url);
const sql = readFileSync(new URL(`${result}.sql`, folder), "utf8");
const choices = new URL("choices/", folder);
const chosen = existsSync(choices) ? readdirSync(choices).filter((name) => name.endsWith(".sql")) : [];
const queries = chosen.map((name) => [
  name.slice(0, -".sql".length),
  readFileSync(new URL(name, choices), "utf8")
]);
process.stdout.write(tableToIPC(await runQuery(published, sql, Object.fromEntries(queries)), "file"));
