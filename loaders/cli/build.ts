import {relative, resolve} from "node:path";
import {Command, Option} from "commander";
import {type Audience, audiences} from "../disclosure/report.js";
import {problemLine} from "../engagement/problem.js";
import {headlineOf} from "../site/headline.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {auditText, verdictText} from "./audit-text.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder, project} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {hiddenText} from "./hidden-text.js";
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
    .option("--json", "print what was built, what was hidden and why, and the attacker's verdict as JSON")
    .addHelpText(
      "after",
      `
published hides what engagement.json's "reporting" does not allow, and whatever would give that away, then attacks
the finished site as a reader could. Where somebody would be found, the build lists who could be told from what,
writes nothing, and ends with 1; the site that was there stays.
workspace hides small figures alone and is not attacked: keep it on this machine.`
    )
    .action(async (named: string | undefined, options: Options) => {
      const started = performance.now();
      const {buildSite, UnsafeSite} = await import("../site/build.js");
      const progress = options.json ? silent : stepPrinter();
      const folder = engagementFolder(named);
      if (!options.json) console.error(`plumbline build ${relative(process.cwd(), resolve(folder)) || "."}`);
      const reading = await openWarehouse(folder, cacheRoot(), progress);
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
        if (options.json) console.log(JSON.stringify({refused: error.message, audit: error.audit}, null, 2));
        else console.log(auditText(error.audit));
        throw new CommandFailure(error.message, exitCodes.badEngagement);
      });
      const headline = headlineOf(site.published);
      const seconds = (performance.now() - started) / 1000;
      if (options.json) {
        const {pages, files, reused, verdict} = site;
        const {hidden} = site.published.report;
        console.log(
          JSON.stringify(
            {out: site.out, audience, pages, files, reused, seconds, headline, hidden, audit: verdict},
            null,
            2
          )
        );
        return;
      }
      for (const problem of reading.problems) console.error(`  ${problemLine(problem)}`);
      console.log(
        `${site.reused ? "Unchanged" : "Built"} in ${seconds.toFixed(1)} s: ${relative(process.cwd(), site.out)}/index.html`
      );
      console.log(headline.sentence);
      const isAnyShown = site.published.tables.understanding.some((row) => row.n_pairs > 0);
      console.log(hiddenText(site.published.report.hidden, isAnyShown));
      if (site.verdict !== null) console.log(verdictText(site.verdict));
      else console.log("Not for publication: what is hidden here could be worked out.");
    });
}
