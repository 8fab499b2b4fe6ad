import {Command} from "commander";
import {analysisOf} from "../alignment/analysis.js";
import {type Explanation, explain} from "../alignment/explain/explain.js";
import {type Figure, findFigure, UnknownFigure} from "../alignment/explain/figure.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {printProblems} from "./check.js";
import {cacheRoot, engagementFolder} from "./engagement-argument.js";
import {CommandFailure, exitCodes} from "./failure.js";
import {silent} from "./steps.js";

export function explainCommand(): Command {
  return new Command("explain")
    .description(
      "Show how one figure was made: the counts it comes from, the formulas, the rules in force and the SQL. Not suppressed: keep it local."
    )
    .argument("<figure...>", "a table, then column=value, e.g. understanding quarter=2026Q3 team=west")
    .option("--engagement <folder>", "the engagement's folder")
    .option("--json", "print the explanation as JSON")
    .addHelpText(
      "after",
      `
What is left out is taken as: the row pooled over teams or expectations (*), the headline's holder and target, the
latest quarter. Where that leaves several rows, the message says between what to choose.`
    )
    .action(async (words: string[], options: {engagement?: string; json?: boolean}) => {
      const {warehouse, problems} = await openWarehouse(
        engagementFolder(options.engagement),
        cacheRoot(),
        silent
      );
      if (warehouse === null) {
        printProblems(problems);
        throw new CommandFailure("mend the errors above first", exitCodes.badEngagement);
      }
      const {tables, rules} = await analysisOf(warehouse, silent);
      const {method, quarters} = warehouse.engagement;
      const inOrder = quarters.map((quarter) => quarter.id);
      const figure = named(words, () =>
        findFigure(words, tables, {headline: method.headline, quarters: inOrder})
      );
      const explanation = await explain(figure, warehouse.database, rules, inOrder, method.headline);
      console.log(options.json ? JSON.stringify(explanation, null, 2) : explanationText(explanation));
    });
}

function named(words: readonly string[], find: () => Figure): Figure {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof UnknownFigure)) throw error;
    throw new CommandFailure(`plumbline explain ${words.join(" ")}: ${error.message}`, exitCodes.usage);
  }
}

/** More rows than this are counted, not printed; --json has them all. */
const mostRows = 40;

function explanationText({table, keys, columns, method, counts, rules, sql}: Explanation): string {
  const title = [table, ...Object.entries(keys).map(([key, value]) => `${key}=${value ?? ""}`)].join(" ");
  const width = Math.max(...columns.map(({name}) => name.length));
  const figures = columns.flatMap(({name, value, meaning, formula, filled}) => {
    const indent = " ".repeat(width + 4);
    return [
      `  ${name.padEnd(width)}  ${value ?? "not defined"}`,
      `${indent}${meaning}`,
      ...(formula === null ? [] : [`${indent}= ${formula}`]),
      ...(filled === null || filled === formula ? [] : [`${indent}= ${filled}`])
    ];
  });
  const rowsOf = counts.flatMap(({model, oneRowIs, rows}) => [
    `  ${model}: ${oneRowIs}`,
    ...(rows.length === 0 ? ["    no rows"] : aligned(rows.slice(0, mostRows)).map((line) => `    ${line}`)),
    ...(rows.length > mostRows ? [`    and ${rows.length - mostRows} rows more: --json has them all`] : []),
    ""
  ]);
  const inForce = Object.entries(rules).map(([rule, value]) => `  ${rule} = ${value}`);
  return [
    title,
    "",
    "FIGURES",
    ...figures,
    "",
    "COUNTS THEY COME FROM",
    ...(counts.length === 0 ? ["  those of the tables that the method names", ""] : rowsOf),
    "METHOD",
    ...method.map((sentence) => `  ${sentence}`),
    "",
    "RULES IN FORCE",
    ...(inForce.length === 0 ? ["  none bears on it"] : inForce),
    ...(counts.length === 0 ? [] : ["", "SQL", sql])
  ].join("\n");
}

function aligned(rows: readonly Record<string, unknown>[]): string[] {
  const names = Object.keys(rows[0]!);
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "")))];
  const widths = names.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const isNumber = names.map((name) => rows.every((row) => typeof row[name] === "number"));
  return cells.map((line) =>
    line
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd()
  );
}
