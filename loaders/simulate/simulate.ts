import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {AnswerFile, OddRow} from "./answer-file.js";
import {attainmentReport} from "./attainment.js";
import {castOf, type Person} from "./cast.js";
import {codebook, codebookCsv, type Expectation} from "./codebook.js";
import {type AnswerSource, engagementJson} from "./engagement-file.js";
import {prepareFolder} from "./folder.js";
import {answersAQuarter, openAnswers} from "./open-answers.js";
import {peopleCsv} from "./people-csv.js";
import {plantedTrouble} from "./planted.js";
import {type Quarter, quartersFrom} from "./quarter-names.js";
import {type Respondent, respondentsOf, type World} from "./respondents.js";
import {codingFileNames, statementFile, statementFiles} from "./statement-files.js";
import {tidyFile, tidyQuarter} from "./tidy-file.js";
import {surveyTools, toolNames} from "./tools/tools.js";
import {truthOf} from "./truth.js";
import {readmeText, truthJson} from "./truth-file.js";

/**
 * How the answers are written: as one tool writes them, or tidy; `mixed` has the first half of the quarters from Qualtrics,
 * the others from SurveyMonkey; in `every` each quarter's are from the next tool.
 */
export const simulatedFormats = ["mixed", "every", ...toolNames, "tidy"] as const;
export type SimulatedFormat = (typeof simulatedFormats)[number];

export interface SimulateOptions {
  /** Sales reps on the roster in the first quarter; who leaves is replaced. */
  reps: number;
  /** Teams in the last quarter, each with one leader. */
  teams: number;
  quarters: number;
  /** Expectations of leaders for reps, foils not counted; those of the other directions are always the same. */
  expectations: number;
  /** A whole number; the same options and seed write the same bytes. */
  seed: number;
  as: SimulatedFormat;
  /** Answers to open questions, with two coders' codings of them and an adjudication. Default 0. */
  statements?: number;
  /** The made-up company. Default Halden Instruments. */
  title?: string;
  /** Default 2025Q4. */
  firstQuarter?: string;
}

const resultsFile = "exports/attainment.csv";

/**
 * Writes a made-up engagement with known truth: engagement.json, expectations.csv, people.csv, exports and truth.json.
 * Throws a RangeError where an option is out of range, an Error where the folder holds files of another origin.
 */
export async function simulate(
  folder: string,
  options: SimulateOptions,
  effects: {progress(text: string): void} = {progress: () => {}}
): Promise<{files: string[]; answers: number}> {
  checkOptions(options);
  const {seed, title = "Halden Instruments", firstQuarter = "2025Q4", statements = 0} = options;
  const quarters = quartersFrom(firstQuarter, options.quarters);
  const directions = codebook(options.expectations);
  const cast = castOf(options, quarters);
  const planted = plantedTrouble(cast, directions, quarters);
  const shares = answersAQuarter(statements, cast);
  const written = quarters.filter((_, q) => shares[q]! > 0);
  const world: World = {seed, directions, cast, planted};
  const sources = sourcesFor(options.as, quarters);
  const files = [
    "README.md",
    "engagement.json",
    "expectations.csv",
    ...new Set(sources.map(({file}) => file)),
    resultsFile,
    "people.csv",
    "truth.json",
    ...(statements > 0 ? [...written.map(statementFile), ...codingFileNames] : [])
  ].sort();
  await prepareFolder(folder, files);
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  // First of all, so that a run that was cut short can be run again.
  await write("truth.json", JSON.stringify({files}));

  const truth = truthOf(quarters, directions, cast.teams);
  const oddRows: OddRow[] = [];
  const known = knowledge();
  const open = answerFiles(folder, sources, world, oddRows);
  let answers = 0;
  for (const [q, quarter] of quarters.entries()) {
    const file = open.quarter(q);
    const before = answers;
    for (const respondent of respondentsOf(world, q, truth)) {
      if (statements > 0) known.add(respondent, q);
      if (respondent.reached > 0) answers += respondent.sheet.count;
      file.add(respondent);
    }
    file.close();
    effects.progress(`${quarter.label}: ${(answers - before).toLocaleString("en")} answers`);
  }
  open.close();

  const said =
    statements > 0
      ? statementFiles(
          openAnswers(statements, cast, quarters, directions, known.has, seed),
          quarters,
          directions,
          seed
        )
      : null;
  for (const [file, text] of said?.files ?? []) await write(file, text);

  const {csv, results} = attainmentReport(cast, quarters, truth, seed);
  await write(resultsFile, csv);
  await write("expectations.csv", codebookCsv(directions));
  await write("people.csv", peopleCsv(cast, quarters));
  await write(
    "engagement.json",
    engagementJson(
      title,
      quarters,
      cast.teams,
      directions,
      sources.slice(0, options.as === "tidy" ? 1 : undefined),
      written,
      resultsFile
    )
  );
  await write("README.md", readmeText(title, options));
  await write(
    "truth.json",
    truthJson({
      options: {...options, title, firstQuarter, statements},
      files,
      cast,
      planted,
      oddRows,
      sources,
      truth,
      results,
      statements: said?.truth ?? []
    })
  );
  return {files, answers};
}

/** Who said to know of which expectation; the sheets that say so are used again. */
function knowledge() {
  const known = new Set<string>();
  const keyOf = (person: Person, q: number, expectation: number) => `${q} ${person.index} ${expectation}`;
  return {
    add({person, sheet}: Respondent, q: number): void {
      for (const answer of sheet.answers.slice(0, sheet.count))
        if (answer.perspective === "meta" && answer.known === "yes")
          known.add(keyOf(person, q, answer.expectation));
    },
    has: (person: Person, q: number, {index}: Expectation) => known.has(keyOf(person, q, index))
  };
}

function checkOptions({
  reps,
  teams,
  quarters,
  expectations,
  seed,
  as,
  statements = 0
}: SimulateOptions): void {
  const counts = Object.entries({reps, teams, quarters, expectations});
  for (const [name, count] of counts) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${name} must be a whole number from 1 on, found ${count}`);
  }
  if (reps < teams)
    throw new RangeError(`reps must be at least one a team, found ${reps} for ${teams} teams`);
  if (!Number.isInteger(statements) || statements < 0)
    throw new RangeError(`statements must be a whole number from 0 on, found ${statements}`);
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number, found ${seed}`);
  if (!simulatedFormats.includes(as))
    throw new RangeError(`as must be one of ${simulatedFormats.join(", ")}, found ${as}`);
}

/** One export a quarter, but a single tidy file. */
function sourcesFor(wanted: SimulatedFormat, quarters: readonly Quarter[]): AnswerSource[] {
  return quarters.map((quarter, position) => {
    const as = toolFor(wanted, position, quarters.length);
    const file =
      as === "tidy" ? "exports/answers.csv" : `exports/${quarter.id}-${as}.${surveyTools[as].extension}`;
    return {file, as, quarter, position};
  });
}

function toolFor(wanted: SimulatedFormat, position: number, quarters: number): AnswerSource["as"] {
  if (wanted === "mixed") return position < quarters / 2 ? "qualtrics" : "surveymonkey";
  return wanted === "every" ? toolNames[position % toolNames.length]! : wanted;
}

function answerFiles(folder: string, sources: readonly AnswerSource[], world: World, oddRows: OddRow[]) {
  const {directions, cast, seed} = world;
  const tidy = sources[0]!.as === "tidy" ? tidyFile(join(folder, sources[0]!.file)) : null;
  return {
    quarter(q: number): AnswerFile {
      const {file: name, as, quarter, position} = sources[q]!;
      if (tidy || as === "tidy") return tidyQuarter(tidy!, quarter, directions);
      const {crews, service, technology} = cast.rosters[q]!;
      const people = crews.reduce((sum, {reps}) => sum + reps.length + 1, service.length + technology.length);
      return surveyTools[as].open({
        ...{path: join(folder, name), name, quarter, position, directions, people, seed, oddRows}
      });
    },
    close: () => tidy?.close()
  };
}
