import {Command, InvalidArgumentError, Option} from "commander";
import {type SimulatedFormat, simulate, simulatedFormats} from "../simulate/simulate.js";
import {stepPrinter} from "./steps.js";

interface Options {
  reps: number;
  teams: number;
  quarters: number;
  expectations: number;
  seed: number;
  as: SimulatedFormat;
  statements: number;
  json?: boolean;
}

export function simulateCommand(): Command {
  return new Command("simulate")
    .description(
      "Write a made-up engagement with known truth (truth.json), its exports as the survey tools write them."
    )
    .argument("<folder>", "a new or empty folder, or one that this command wrote")
    .option("--reps <n>", "sales reps in all", wholeNumber, 170)
    .option("--teams <n>", "teams, each with one leader", wholeNumber, 12)
    .option("--quarters <n>", "quarters", wholeNumber, 4)
    .option("--expectations <n>", "expectations of leaders for reps", wholeNumber, 18)
    .option("--seed <n>", "the same seed writes the same files", wholeNumber, 20260101)
    .addOption(
      new Option("--as <format>", "how the exports are written").choices(simulatedFormats).default("mixed")
    )
    .option("--statements <n>", "answers to open questions, coded by two and adjudicated", wholeNumber, 0)
    .option("--json", "print what was written as JSON")
    .action(async (folder: string, {json, ...options}: Options) => {
      const printed = stepPrinter();
      const written = await simulate(folder, options, {progress: (text) => printed(text, "")});
      if (json) console.log(JSON.stringify(written, null, 2));
      else
        console.log(
          `${written.answers.toLocaleString("en")} answers in ${written.files.length} files in ${folder}`
        );
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("a whole number is expected");
  return Number(text);
}
