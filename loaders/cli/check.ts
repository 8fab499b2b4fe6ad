import {Command} from "commander";
import {hasErrors, type Problem, problemLine} from "../engagement/problem.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {cacheRoot, engagementFolder} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {qualityText} from "./quality-text.js";
import {silent, stepPrinter} from "./steps.js";

export function checkCommand(): Command {
  return new Command("check")
    .description(
      "Validate an engagement's files: how each was read and what was left out, who answered, and every problem with file, row, column and how to mend it."
    )
    .argument("[engagement]", "the engagement's folder")
    .option("--json", "print the quality report and the problems as JSON")
    .action(async (named: string | undefined, options: {json?: boolean}) => {
      const {problems, quality} = await openWarehouse(
        engagementFolder(named),
        cacheRoot(),
        options.json ? silent : stepPrinter()
      );
      if (options.json) console.log(JSON.stringify({problems, quality}, null, 2));
      else {
        if (quality !== null) console.log(`${qualityText(quality)}\n`);
        printProblems(problems);
      }
      if (hasErrors(problems)) throw new CommandFailure("", exitCodes.badEngagement);
    });
}

/** Prints problems, errors first, and how many there are. */
export function printProblems(problems: readonly Problem[]): void {
  for (const severity of ["error", "warning"] as const) {
    for (const problem of problems) if (problem.severity === severity) console.log(problemLine(problem));
  }
  const count = (severity: Problem["severity"]) => {
    const many = problems.filter((problem) => problem.severity === severity).length;
    return `${many} ${severity}${many === 1 ? "" : "s"}`;
  };
  console.log(`${count("error")}, ${count("warning")}`);
}
