import {Command, InvalidArgumentError} from "commander";
import {BadName} from "../scaffold/name.js";
import {newEngagement} from "../scaffold/new-engagement.js";
import {type Scaffold, Taken, type Written, writeNew} from "../scaffold/write-new.js";
import {project} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";

export function newCommand(): Command {
  const command = new Command("new").description(
    "Write something new that works from the start, with its test: an engagement. Never writes over a file."
  );
  for (const sub of [engagementCommand]) command.addCommand(sub().exitOverride().showHelpAfterError());
  return command;
}

function engagementCommand(): Command {
  return new Command("engagement")
    .description("A small made-up engagement: codebook, roster and answers, to be replaced by a client's.")
    .argument("<folder>", "a folder that is not there yet, e.g. data/acme")
    .option("--quarter <quarter>", "its quarter, e.g. 2026Q4; this one where none is named", quarter)
    .option("--json", "print what was written as JSON")
    .action(async (folder: string, options: {quarter?: string; json?: boolean}) => {
      await write(
        () => newEngagement(project, folder, options.quarter ?? quarterOf(new Date())),
        options.json
      );
    });
}

/** Writes what `scaffold` describes and prints it; a name that cannot be taken ends the command with 2. */
async function write(scaffold: () => Scaffold | Promise<Scaffold>, json = false): Promise<void> {
  const done = await Promise.resolve()
    .then(async () => writeNew(project, await scaffold()))
    .catch((error: unknown) => {
      if (!(error instanceof BadName || error instanceof Taken)) throw error;
      throw new CommandFailure(error.message, exitCodes.usage);
    });
  console.log(json ? JSON.stringify(done, null, 2) : writtenText(done));
}

function writtenText({written, changed, next}: Written): string {
  return [
    `Written: ${written.join(", ")}`,
    ...(changed.length > 0 ? [`Registered in: ${changed.join(", ")}`] : []),
    "Next:",
    ...next.map((step, i) => `  ${i + 1}. ${step}`)
  ].join("\n");
}

function quarter(text: string): string {
  if (!/^\d{4}Q[1-4]$/.test(text)) throw new InvalidArgumentError("a quarter such as 2026Q4 is expected");
  return text;
}

function quarterOf(day: Date): string {
  return `${day.getFullYear()}Q${Math.floor(day.getMonth() / 3) + 1}`;
}
