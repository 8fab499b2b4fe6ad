import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Tables} from "../../loaders/alignment/tables.js";
import type {Report} from "../../loaders/disclosure/report.js";

/** Writes what the pages read, as `plumbline build` publishes it. */
export async function writePublished(
  folder: string,
  {report, tables}: {report: Report; tables: Tables}
): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const [name, content] of Object.entries({report, ...tables}))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
}
