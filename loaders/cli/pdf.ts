import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {Command, Option} from "commander";
import {type Audience, audiences} from "../disclosure/report.js";
import {boardPdf, type Paper, papers} from "../pdf/board-pdf.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {auditText} from "./audit-text.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder, project} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {silent, stepPrinter} from "./steps.js";
import {version} from "./version.js";

interface Options {
  out: string;
  paper: Paper;
  audience: Audience;
  json?: boolean;
}

export function pdfCommand(): Command {
  return new Command("pdf")
    .description("Print an engagement's board pack as PDF: cover, contents, one idea a page, vector charts.")
    .argument("[engagement]", "the engagement's folder")
    .option("--out <file>", "where the PDF goes", "board.pdf")
    .addOption(new Option("--paper <paper>", "the paper's size").choices(papers).default("A4"))
    .addOption(new Option("--audience <audience>", "for whom it is").choices(audiences).default("published"))
    .option("--json", "print what was made as JSON")
    .addHelpText(
      "after",
      "\nIt is printed by an installed Chromium or Chrome, without a network. PLUMBLINE_CHROMIUM names another one."
    )
    .action(async (named: string | undefined, {out, paper, audience, json}: Options) => {
      const {buildSite, UnsafeSite} = await import("../site/build.js");
      const progress = json ? silent : stepPrinter();
      const {warehouse, problems} = await openWarehouse(engagementFolder(named), cacheRoot(), progress);
      if (warehouse === null) {
        printProblems(problems);
        throw new CommandFailure("nothing was printed: mend the errors above first", exitCodes.badEngagement);
      }
      const site = await buildSite({
        ...{project, warehouse, audience, version, progress},
        out: join(warehouse.cache, `board-${audience}`)
      }).catch((error: unknown) => {
        if (!(error instanceof UnsafeSite)) throw error;
        throw new CommandFailure(`${auditText(error.audit)}\n${error.message}`, exitCodes.badEngagement);
      });
      progress("pdf");
      const {bytes, pages} = await boardPdf(site.out, paper);
      const file = resolve(out);
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, bytes);
      progress("pdf", `${pages} pages, ${Math.round(bytes.length / 1000)} kB`);
      if (json) console.log(JSON.stringify({file, pages, bytes: bytes.length, paper}, null, 2));
      else console.log(relative(process.cwd(), file));
    });
}
