import {Command, InvalidArgumentError} from "commander";
import {randomSource, shuffle} from "../statistics/random.js";
import {codingReport, type ListedUnit, listUnits} from "../warehouse/coding-work.js";
import {openWarehouse, type Warehouse} from "../warehouse/warehouse.js";
import {printProblems} from "./check.js";
import {reliabilityText} from "./coding-text.js";
import {cacheRoot, engagementFolder} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {silent, stepPrinter} from "./steps.js";

interface Output {
  json?: boolean;
}

export function codingCommand(): Command {
  return new Command("coding")
    .description(
      "What people wrote to open questions: its units, a sample to draft codes from, how far coders agree."
    )
    .addCommand(unitsCommand().exitOverride().showHelpAfterError())
    .addCommand(sampleCommand().exitOverride().showHelpAfterError())
    .addCommand(reliabilityCommand().exitOverride().showHelpAfterError());
}

function unitsCommand(): Command {
  return new Command("units")
    .description(
      "List the units, names masked, with the id of their answer (for splits.csv) and who codes them."
    )
    .argument("[engagement]", "the engagement's folder")
    .option("--json", "print them as JSON")
    .action(async (named: string | undefined, {json}: Output) => {
      const units = await listUnits(await warehouseOf(named, json));
      console.log(json ? JSON.stringify(units, null, 2) : units.map(lineOf).join("\n"));
    });
}

function sampleCommand(): Command {
  return new Command("sample")
    .description(
      "Print units drawn at random, names masked: read at least 50 to draft codes.csv from them, and freeze it before coding."
    )
    .argument("[engagement]", "the engagement's folder")
    .option("--size <n>", "how many", wholeNumber, 50)
    .option("--seed <n>", "the same seed draws the same units", wholeNumber, 1)
    .option("--json", "print them as JSON")
    .action(async (named: string | undefined, {json, size, seed}: Output & {size: number; seed: number}) => {
      const units = await listUnits(await warehouseOf(named, json));
      const drawn = shuffle(units, randomSource(seed)).slice(0, size);
      console.log(json ? JSON.stringify(drawn, null, 2) : drawn.map(lineOf).join("\n"));
    });
}

function reliabilityCommand(): Command {
  return new Command("reliability")
    .description(
      "Say how far coders agree before anything was settled: percent, Krippendorff's alpha and AC1 with intervals; and what suggestions were worth."
    )
    .argument("[engagement]", "the engagement's folder")
    .option("--json", "print all of it as JSON: each action and code, confusion, the units that differ")
    .action(async (named: string | undefined, {json}: Output) => {
      const report = await codingReport(await warehouseOf(named, json));
      console.log(json ? JSON.stringify(report, null, 2) : reliabilityText(report));
    });
}

async function warehouseOf(named: string | undefined, json: boolean | undefined): Promise<Warehouse> {
  const {warehouse, problems} = await openWarehouse(
    engagementFolder(named),
    cacheRoot(),
    json ? silent : stepPrinter()
  );
  if (warehouse !== null) return warehouse;
  printProblems(problems);
  throw new CommandFailure("mend the errors above first", exitCodes.badEngagement);
}

/** A unit on one line, whatever line breaks stand in it. */
function lineOf({unit, answer, part, holder, target, shown}: ListedUnit): string {
  return `${unit}  ${answer}.${part}  ${holder} > ${target}  ${shown.replace(/\s+/g, " ")}`;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("a whole number is expected");
  return Number(text);
}
