import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {engagementSchema} from "../../loaders/engagement/schema.js";
import type {AnswerFile} from "../../loaders/simulate/answer-file.js";
import {castOf} from "../../loaders/simulate/cast.js";
import {codebook, codebookCsv} from "../../loaders/simulate/codebook.js";
import {type AnswerSource, engagementJson} from "../../loaders/simulate/engagement-file.js";
import {peopleCsv} from "../../loaders/simulate/people-csv.js";
import {plantedTrouble} from "../../loaders/simulate/planted.js";
import {quartersFrom} from "../../loaders/simulate/quarter-names.js";
import {respondentsOf} from "../../loaders/simulate/respondents.js";
import {tidyFile, tidyQuarter} from "../../loaders/simulate/tidy-file.js";
import {surveyTools, toolNames} from "../../loaders/simulate/tools/tools.js";
import {truthOf} from "../../loaders/simulate/truth.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {ingest} from "../../loaders/warehouse/ingest.js";

interface Row {
  quarter: string;
  status: string;
  answer: string;
}

const seed = 4;
const quarters = quartersFrom("2025Q4", toolNames.length);
const cast = castOf({reps: 6, teams: 1, seed}, quarters);
const full = codebook(2);
/** Two expectations of the leader: files stay narrow, and every kind of question is asked. */
const directions = [{...full[0]!, expectations: full[0]!.expectations.slice(0, 2)}];
const sources = toolNames.map((as, position) => {
  const quarter = quarters[position]!;
  return {file: `exports/${quarter.id}.${surveyTools[as].extension}`, as, quarter, position};
});
let folder: string;
let fromTools: Row[];
let tidy: Row[];

/** The same answers, as every tool writes them and tidy. */
function writeExports(): void {
  const world = {seed, directions: full, cast, planted: plantedTrouble(cast, full, quarters)};
  const truth = truthOf(quarters, full, cast.teams);
  const tidyText = tidyFile(join(folder, "exports/tidy.csv"));
  for (const {file, as, quarter, position} of sources) {
    const path = join(folder, file);
    const options = {path, name: file, quarter, position, directions, people: 40, seed, oddRows: []};
    const files: AnswerFile[] = [surveyTools[as].open(options), tidyQuarter(tidyText, quarter, directions)];
    for (const {person, sheet, reached} of respondentsOf(world, position, truth)) {
      if (person.group === "service" || person.group === "technology") continue;
      const answers = sheet.answers.slice(0, sheet.count).filter(({expectation}) => expectation < 2);
      for (const each of files) each.add({person, sheet: {answers, count: answers.length}, reached});
    }
    for (const each of files) each.close();
  }
  tidyText.close();
}

async function read(chosen: readonly AnswerSource[]): Promise<Row[]> {
  const engagement = JSON.parse(
    engagementJson("Tools", quarters, cast.teams, directions, chosen, [], "")
  ) as {sources: unknown[]};
  engagement.sources.pop();
  const db = await openDatabase(":memory:");
  try {
    const problems = await ingest(
      db,
      folder,
      engagementSchema.parse(engagement),
      Buffer.alloc(32, 5),
      () => {}
    );
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
    return await db.rows<Row>(
      `SELECT quarter, status, concat_ws(' ', respondent, expectation, perspective, coalesce(known, '-'),
        coalesce(action, '-'), coalesce(level, -1), coalesce(clear, '-'), coalesce(round(share_known, 2), -1), comment) AS answer
      FROM answers ORDER BY ALL`
    );
  } finally {
    db.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-tools-"));
  await mkdir(join(folder, "exports"));
  await writeFile(join(folder, "expectations.csv"), codebookCsv(directions));
  await writeFile(join(folder, "people.csv"), peopleCsv(cast, quarters));
  writeExports();
  fromTools = await read(sources);
  tidy = await read([{...sources[0]!, file: "exports/tidy.csv", as: "tidy"}]);
});
afterAll(() => rm(folder, {recursive: true}));

test.each(sources)(
  "what $as wrote is read as the tidy form of the same answers",
  ({as, quarter, position}) => {
    const tellsUnanswered = surveyTools[as].tellsUnanswered(position);
    const answers = (rows: Row[]) =>
      rows
        .filter((row) => row.quarter === quarter.id)
        // Most tools cannot tell what was left out from what was not shown; JSON has no key for what nobody was shown.
        .filter(
          ({status}) => /^(answered|dont_know)$/.test(status) || (tellsUnanswered && status === "skipped")
        )
        .map(({status, answer}) => `${answer} ${status}`);
    expect(answers(tidy).length).toBeGreaterThan(15);
    expect(answers(fromTools)).toEqual(answers(tidy));
  }
);
