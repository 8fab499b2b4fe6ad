import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {Command, Option} from "commander";
import {analysisOf} from "../alignment/analysis.js";
import {tableNames} from "../alignment/tables.js";
import {type TableFormat, tableFormats, writeTables} from "../alignment/write-tables.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {stepPrinter} from "./steps.js";
import {version} from "./version.js";

export function analyzeCommand(): Command {
  return new Command("analyze")
    .description(
      "Write the analysis tables, one file each, and manifest.json. They are not suppressed: keep them local."
    )
    .argument("[engagement]", "the engagement's folder")
    .requiredOption("--out <folder>", "where the tables go")
    .addOption(new Option("--format <format>", "how they are written").choices(tableFormats).default("csv"))
    .option("--json", "print the manifest as JSON")
    .action(
      async (named: string | undefined, options: {out: string; format: TableFormat; json?: boolean}) => {
        const progress = stepPrinter();
        const {warehouse, problems} = await openWarehouse(engagementFolder(named), cacheRoot(), progress);
        if (warehouse === null) {
          printProblems(problems);
          throw new CommandFailure(
            "nothing was written: mend the errors above first",
            exitCodes.badEngagement
          );
        }
        const {tables, rules} = await analysisOf(warehouse, progress);
        await mkdir(options.out, {recursive: true});
        await writeTables(tables, options.out, options.format);
        const manifest = {
          engagement: warehouse.engagement.id,
          title: warehouse.engagement.title,
          contentHash: warehouse.contentHash,
          version,
          format: options.format,
          method: rules,
          seed: rules.seed,
          rows: Object.fromEntries(tableNames.map((name) => [name, tables[name].length])),
          warnings: problems.length
        };
        await writeFile(join(options.out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
        if (options.json) console.log(JSON.stringify(manifest, null, 2));
        else console.log(`${tableNames.length} tables in ${options.out}`);
      }
    );
}
