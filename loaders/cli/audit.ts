import {access} from "node:fs/promises";
import {join} from "node:path";
import {Command} from "commander";
import {isClean} from "../attack/is-clean.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {auditText} from "./audit-text.js";
import {cacheRoot} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {silent} from "./steps.js";

export function auditCommand(): Command {
  return new Command("audit")
    .description(
      "Attack a finished site: work out what it hides, look for secrets in every byte. Ends with 1 where something is found."
    )
    .argument("<site>", "the site's folder, e.g. dist")
    .option(
      "--engagement <folder>",
      "the engagement it was built from: its ids, comments and file names are looked for"
    )
    .option("--against <site>", "an earlier build of the same report: what both tell together")
    .option("--json", "print what was found as JSON")
    .addHelpText(
      "after",
      `
Reads nothing but the site, as a reader would. Without --engagement the leak scan knows no names, ids or comments, and
looks for what is a secret anywhere: addresses, paths, source maps, raw answers, canaries.
Exit codes: 0 nothing was found; 1 something was; 2 the folder is no finished site.

  plumbline audit dist --engagement data/demo
  plumbline audit dist --against last-quarter/dist --json`
    )
    .action(async (site: string, options: {engagement?: string; against?: string; json?: boolean}) => {
      const {audit} = await import("../attack/audit.js");
      for (const folder of [site, options.against]) {
        if (folder === undefined) continue;
        await access(join(folder, "index.html")).catch(() => {
          throw new CommandFailure(
            `${folder}: found no index.html, expected a finished site`,
            exitCodes.usage
          );
        });
      }
      const found = await audit(site, {
        ...(options.engagement && {secrets: await secretsIn(options.engagement)}),
        against: options.against
      });
      console.log(
        options.json ? JSON.stringify({clean: isClean(found), ...found}, null, 2) : auditText(found)
      );
      if (!isClean(found)) throw new CommandFailure("", exitCodes.badEngagement);
    });
}

async function secretsIn(folder: string) {
  const {secretsOf} = await import("../attack/secrets.js");
  const {warehouse} = await openWarehouse(folder, cacheRoot(), silent);
  if (warehouse === null)
    throw new CommandFailure(`${folder} has errors: run plumbline check`, exitCodes.badEngagement);
  return secretsOf(warehouse);
}
