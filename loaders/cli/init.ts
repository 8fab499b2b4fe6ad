import {stat} from "node:fs/promises";
import {Command} from "commander";
import {type Initiated, initEngagement} from "../draft/init.js";
import {type ToDecide, takeGuesses} from "../draft/question.js";
import {problemLine} from "../engagement/problem.js";
import {conversation} from "./conversation.js";
import {CommandFailure, exitCodes} from "./failure.js";

interface Options {
  yes?: boolean;
  json?: boolean;
}

export function initCommand(): Command {
  return new Command("init")
    .description(
      "Draft an engagement from exports: engagement.json, expectations.csv and people.csv, asking what the files do not say."
    )
    .argument("<folder>", "the engagement's folder, new or there already")
    .argument("<export...>", "the files that the client sent, whatever tool wrote them")
    .option("--yes", "ask nothing: take every guess, and list what a person must still decide")
    .option("--json", "print what was written and what is left to decide as JSON; with --yes")
    .addHelpText(
      "after",
      `
Exports are copied into exports/ unchanged; one that lies below the folder stays where it is. Run again with another export,
it adds that one's source and leaves the rest. A file that was edited by hand is never written over: the new draft is put
beside it, e.g. engagement.draft.json. What was guessed stands under "toDecide" in engagement.json until it is taken out
there; check lists it. Ctrl-C ends the conversation, and nothing is written. Ends with 1 where a file cannot be read.`
    )
    .action(async (folder: string, exports: string[], {yes, json}: Options) => {
      if (json && !yes)
        throw new CommandFailure("--json needs --yes: questions would stand among the JSON", exitCodes.usage);
      if (!yes && !process.stdin.isTTY)
        throw new CommandFailure("there is no terminal to ask in; --yes takes every guess", exitCodes.usage);
      if (await isNoFolder(folder))
        throw new CommandFailure(
          `${folder} is a file; a folder is expected, new or there already`,
          exitCodes.usage
        );
      const open: ToDecide[] = [];
      const ask = yes ? takeGuesses(open) : conversation(process.stdin, process.stdout);
      const made = await initEngagement(folder, exports, {ask, open});
      if ("problems" in made) {
        if (json) console.log(JSON.stringify(made, null, 2));
        else for (const problem of made.problems) console.log(problemLine(problem));
        throw new CommandFailure("", exitCodes.badEngagement);
      }
      console.log(json ? JSON.stringify(made, null, 2) : initText(made));
    });
}

function initText({
  folder,
  files,
  left,
  exports,
  known,
  recognised,
  toDecide,
  expectations,
  people
}: Initiated): string {
  const formats = recognised.map(({file, format}) => `  ${file}: ${format}`);
  return [
    `${folder}: ${expectations.toLocaleString("en")} expectations, ${people.toLocaleString("en")} people`,
    ...formats,
    ...known.map((file) => `  ${file}: a source already`),
    files.length + exports.length === 0 && left.length === 0
      ? "Nothing was to be written."
      : `Written: ${[...files, ...exports].join(", ") || "nothing in its place"}`,
    ...left.map(({file, draft}) => `${file} was edited by hand and is left; the new draft is ${draft}`),
    toDecide.length === 0
      ? "Nothing is left to decide."
      : `Left to decide (${toDecide.length}), as check lists it:`,
    ...toDecide.map(
      ({file, field, question, guess}) =>
        `  ${file}, ${field}: ${question}${guess === "" ? "" : ` Guessed: ${guess}`}`
    )
  ].join("\n");
}

async function isNoFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false
  );
}
