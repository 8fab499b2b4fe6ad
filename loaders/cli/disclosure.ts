import {Command, InvalidArgumentError} from "commander";
import {analysisOf} from "../alignment/analysis.js";
import {costOfMinimums, minimumsToTry} from "../disclosure/cost.js";
import {hierarchies} from "../disclosure/hierarchies.js";
import {publishedRules} from "../site/publish.js";
import {sourceCounts} from "../warehouse/source-counts.js";
import {teamRegions} from "../warehouse/team-regions.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {costText} from "./hidden-text.js";
import {silent, stepPrinter} from "./steps.js";

export function disclosureCommand(): Command {
  return new Command("disclosure")
    .description(
      "Say what a published site hides, and what a higher or lower minimum of respondents would cost."
    )
    .argument("[engagement]", "the engagement's folder")
    .option("--minimum <n,...>", "minimums of respondents to try, beside the one in force", minimumsIn)
    .option("--json", "print it as JSON: cells by table and reason, respondents shown by team")
    .addHelpText(
      "after",
      `
Nothing is published and no rule is changed: the minimum in force is minRespondents of engagement.json.

  plumbline disclosure data/demo --minimum 3,8`
    )
    .action(async (named: string | undefined, options: {minimum?: number[]; json?: boolean}) => {
      const progress = options.json ? silent : stepPrinter();
      const {warehouse, problems} = await openWarehouse(engagementFolder(named), cacheRoot(), progress);
      if (warehouse === null) {
        printProblems(problems);
        throw new CommandFailure("mend the errors above first", exitCodes.badEngagement);
      }
      const {engagement} = warehouse;
      const {tables} = await analysisOf(warehouse, progress, publishedRules(engagement));
      const {expectations} = await sourceCounts(warehouse.database);
      const {reporting} = engagement;
      const sums = hierarchies(expectations, await teamRegions(warehouse.database));
      const minimums = minimumsToTry(reporting, options.minimum);
      const costs = await costOfMinimums(tables, reporting, sums, minimums, progress);
      console.log(options.json ? JSON.stringify(costs, null, 2) : costText(costs));
    });
}

function minimumsIn(text: string): number[] {
  const minimums = text.split(",").map(Number);
  if (minimums.every((n) => Number.isInteger(n) && n >= 2 && n <= 100)) return minimums;
  throw new InvalidArgumentError(`Found ${text}, expected whole numbers from 2 to 100 with commas between.`);
}
