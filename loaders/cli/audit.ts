import {access} from "node:fs/promises";
import {join} from "node:path";
import {Command} from "commander";
import {type Audit, audit, isClean} from "../attack/audit.js";
import {secretsOf} from "../attack/secrets.js";
import {openWarehouse} from "../warehouse/warehouse.js";
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
    .action(async (site: string, options: {engagement?: string; against?: string; json?: boolean}) => {
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
      console.log(options.json ? JSON.stringify(found, null, 2) : auditText(found));
      if (!isClean(found)) throw new CommandFailure("", exitCodes.badEngagement);
    });
}

async function secretsIn(folder: string) {
  const {warehouse} = await openWarehouse(folder, cacheRoot, silent);
  if (warehouse === null)
    throw new CommandFailure(`${folder} has errors: run plumbline check`, exitCodes.badEngagement);
  return secretsOf(warehouse);
}

const mostListed = 20;

/** What an audit found, for people; it names places, never the secrets. */
export function auditText({
  files,
  hidden,
  equations,
  recovered,
  contradictions,
  leaks,
  differences
}: Audit): string {
  const list = (title: string, lines: readonly string[]) => [
    `${lines.length} ${title}`,
    ...lines.slice(0, mostListed).map((line) => `  ${line}`),
    ...(lines.length > mostListed ? [`  and ${lines.length - mostListed} more`] : [])
  ];
  return [
    `${files} files read; ${hidden} hidden counts attacked with ${equations} published sums`,
    ...list(
      "hidden counts recovered",
      recovered.map(({cell, low, high, from}) => `${cell}: ${low} to ${high}, from ${from.join("; ")}`)
    ),
    ...list("published sums that contradict each other", contradictions),
    ...list(
      "leaks",
      leaks.map(
        ({file, kind, at, places}) => `${file}, byte ${at}: ${kind}${places > 1 ? ` (${places} places)` : ""}`
      )
    ),
    ...(differences.length > 0
      ? list(
          "cells that two builds tell together",
          differences.map(({cell, what}) => `${cell}: ${what}`)
        )
      : [])
  ].join("\n");
}
