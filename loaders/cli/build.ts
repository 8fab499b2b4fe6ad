import {relative, resolve} from "node:path";
import {Command, Option} from "commander";
import {type Audience, audiences} from "../disclosure/report.js";
import {problemLine} from "../engagement/problem.js";
import {buildSite, UnsafeSite} from "../site/build.js";
import {headlineOf} from "../site/headline.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {auditText} from "./audit.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder, project} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {silent, stepPrinter} from "./steps.js";
import {version} from "./version.js";

interface Options {
  audience: Audience;
  out: string;
  json?: boolean;
}

export function buildCommand(): Command {
  return new Command("build")
    .description("Read an engagement's exports, run the analysis, and write the static site.")
    .argument("[engagement]", "the engagement's folder")
    .addOption(
      new Option("--audience <audience>", "for whom the site is").choices(audiences).default("published")
    )
    .option("--out <folder>", "where the site goes", "dist")
    .option("--json", "print what was built as JSON")
    .action(async (named: string | undefined, options: Options) => {
      const started = performance.now();
      const progress = options.json ? silent : stepPrinter();
      const folder = engagementFolder(named);
      if (!options.json) console.error(`plumbline build ${relative(process.cwd(), resolve(folder)) || "."}`);
      const reading = await openWarehouse(folder, cacheRoot, progress);
      if (reading.warehouse === null) {
        printProblems(reading.problems);
        throw new CommandFailure("nothing was built: mend the errors above first", exitCodes.badEngagement);
      }
      if (reading.reused) progress("warehouse", "unchanged");
      const {audience, out} = options;
      const {warehouse} = reading;
      const site = await buildSite({
        ...{project, warehouse},
        ...{audience, out, version, progress}
      }).catch((error: unknown) => {
        if (!(error instanceof UnsafeSite)) throw error;
        throw new CommandFailure(`${auditText(error.audit)}\n${error.message}`, exitCodes.badEngagement);
      });
      const headline = headlineOf(site.published);
      const seconds = (performance.now() - started) / 1000;
      if (options.json) {
        const {pages, files, reused} = site;
        console.log(JSON.stringify({out: site.out, pages, files, reused, seconds, headline}, null, 2));
        return;
      }
      for (const problem of reading.problems) console.error(`  ${problemLine(problem)}`);
      console.log(
        `${site.reused ? "Unchanged" : "Built"} in ${seconds.toFixed(1)} s: ${relative(process.cwd(), site.out)}/index.html`
      );
      console.log(headline.sentence);
    });
}
