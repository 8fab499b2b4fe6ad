import {readFile} from "node:fs/promises";
import {Command, InvalidArgumentError} from "commander";
import {NotPublishable} from "../notebook/page-from-notebook.js";
import {BadName} from "../scaffold/name.js";
import {newEngagement} from "../scaffold/new-engagement.js";
import {newLoader} from "../scaffold/new-loader.js";
import {newNotebook} from "../scaffold/new-notebook.js";
import {newPage} from "../scaffold/new-page.js";
import {ownTable} from "../scaffold/own-table.js";
import {pageOfNotebook} from "../scaffold/page-of-notebook.js";
import {type Scaffold, Taken, type Written, writeNew} from "../scaffold/write-new.js";
import {project} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";

export function newCommand(): Command {
  const command = new Command("new").description(
    "Write something new that works from the start, with its test: a loader, page, notebook or engagement. Never writes over a file."
  );
  for (const sub of [loaderCommand, pageCommand, notebookCommand, engagementCommand])
    command.addCommand(sub().exitOverride().showHelpAfterError());
  return command;
}

const nameWords = "lower-case words joined by hyphens, e.g. call-notes";

function loaderCommand(): Command {
  return new Command("loader")
    .description("A table of one's own, made of a file that engagements may hold: loaders/tables/NAME.ts.")
    .argument("<name>", nameWords)
    .option("--json", "print what was written as JSON")
    .action(async (name: string, options: {json?: boolean}) => write(() => newLoader(name), options.json));
}

function pageCommand(): Command {
  return new Command("page")
    .description(
      "A page of the site: its view, its sentences in English and German, its place in the navigation."
    )
    .argument("<name>", nameWords)
    .option("--table <table>", "a table of one's own, to be charted against what is understood")
    .option("--from <notebook>", "a notebook to make the page of; it may read published tables alone")
    .option("--json", "print what was written as JSON")
    .action(async (name: string, options: {table?: string; from?: string; json?: boolean}) =>
      write(async () => {
        if (options.from !== undefined) return pageOfNotebook(name, await notebookText(options.from));
        return newPage(name, options.table ? await ownTable(project, options.table) : null);
      }, options.json)
    );
}

function notebookCommand(): Command {
  return new Command("notebook")
    .description("A notebook of the workspace, with a query and a chart: src/workspace/notebooks/NAME.md.")
    .argument("<name>", nameWords)
    .option("--json", "print what was written as JSON")
    .action(async (name: string, options: {json?: boolean}) => write(() => newNotebook(name), options.json));
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
      if (error instanceof NotPublishable)
        throw new CommandFailure(
          `nothing was written, as the notebook cannot be published:\n${error.message}`,
          exitCodes.badEngagement
        );
      if (!(error instanceof BadName || error instanceof Taken)) throw error;
      throw new CommandFailure(error.message, exitCodes.usage);
    });
  console.log(json ? JSON.stringify(done, null, 2) : writtenText(done));
}

async function notebookText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: Error) => {
    throw new CommandFailure(`${path} could not be read: ${error.message}`, exitCodes.usage);
  });
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
