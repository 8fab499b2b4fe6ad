import {Command} from "commander";
import {lookAt} from "../draft/look.js";
import {type Sniffed, sniffed} from "../draft/sniffed.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {sniffText} from "./sniff-text.js";

export function sniffCommand(): Command {
  return new Command("sniff")
    .description(
      "Say what format each file is and why, what its columns seem to hold, and what would be dropped. Reads no more than the first rows."
    )
    .argument("<file...>", "exports, whatever tool wrote them")
    .option("--json", "print what was found as JSON")
    .addHelpText(
      "after",
      `
Formats are recognised by what is in a file, never by its name. Where two fit about equally well, both are named: init then
asks which it is. Ends with 1 where a file cannot be read, is of no known tool, or leaves such a question.`
    )
    .action(async (files: string[], options: {json?: boolean}) => {
      const found: Sniffed[] = [];
      for (const file of files) found.push(sniffed(file, await lookAt(file)));
      console.log(options.json ? JSON.stringify(found, null, 2) : found.map(sniffText).join("\n\n"));
      if (found.some(({verdict}) => verdict !== "sure"))
        throw new CommandFailure("", exitCodes.badEngagement);
    });
}
