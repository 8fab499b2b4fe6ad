import type {OddRow} from "./answer-file.js";
import type {TeamResult} from "./attainment.js";
import type {Cast} from "./cast.js";
import type {AnswerSource} from "./engagement-file.js";
import {attainmentEffect} from "./parameters.js";
import type {Planted} from "./planted.js";
import type {SimulateOptions} from "./simulate.js";
import type {StatementTruth} from "./statement-files.js";
import {surveyTools} from "./tools/tools.js";
import type {Truth} from "./truth.js";

interface Parts {
  options: Required<SimulateOptions>;
  files: string[];
  cast: Cast;
  planted: Planted;
  oddRows: OddRow[];
  sources: AnswerSource[];
  truth: Truth;
  results: TeamResult[];
  statements: StatementTruth[];
}

const readme = {
  files: "What this run wrote. A later run replaces these files, and refuses a folder that holds others.",
  directions:
    "A quarter and direction (holder expects target): expected shares of the four classes by the rulings of the data model, " +
    "over all pairs of the roster whose target is clear. A target is what the whole roster holds, whether or not people " +
    "answered; so nothing here depends on who answered. unclear_pairs are left out. gap_lenient = misread + not_known, " +
    "gap_strict = 1 - fully. `realised` is what chance then made of these pairs, before anybody left an answer out.",
  false_alarm: "Answers to foils: the expected and the realised share that took the foil for expected.",
  teams: "The same by team, leaders' expectations of reps.",
  expectations: "The same by expectation, leaders' expectations of reps.",
  attainment:
    "Attainment of a team in a quarter rises by `effect` points for each point of understanding (1 - gap_lenient, expected, " +
    "in the row of `teams`) one quarter earlier, compared with the mean of all teams then. First quarters have no such term.",
  planted: "Trouble put in on purpose. Quarters are those from which it holds.",
  odd_rows: "Rows of the exports that are no participant's answers, or not the ones that count.",
  statements:
    "Answers to open questions (numbered from 0 in the order of the form), with the ideas that were put into each. A rep " +
    "writes only of what the closed questions found known. `match` is partial where the topic alone is met.",
  lossy:
    "Exports that cannot tell a question that was left out from one that was not shown; in these, `blank` in " +
    "engagement.json decides for both."
};

/** truth.json: what the engagement was made from. Big tables have one row a line. */
export function truthJson({
  options,
  files,
  cast,
  planted,
  oddRows,
  sources,
  truth,
  results,
  statements
}: Parts): string {
  const lossy = sources.filter(
    ({as, position}) => as !== "tidy" && !surveyTools[as].tellsUnanswered(position)
  );
  const {changes} = cast;
  const sections = {
    readme,
    options,
    files,
    planted: {
      team_split: changes.split,
      ...planted.report,
      moved: changes.moved,
      joined: changes.joined,
      left: changes.left
    },
    odd_rows: oddRows,
    lossy: lossy.map(({file}) => file),
    ...truth.report(),
    attainment: {effect: attainmentEffect, rows: results},
    ...(statements.length > 0 && {statements})
  };
  return `{\n${Object.entries(sections)
    .map(([name, section]) => `${JSON.stringify(name)}: ${readable(section)}`)
    .join(",\n")}\n}\n`;
}

function readable(section: unknown): string {
  if (!Array.isArray(section)) return JSON.stringify(section, null, 1);
  return section.length === 0 ? "[]" : `[\n${section.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
}

/** README.md of the folder: what it is, and how to write it again. */
export function readmeText(
  title: string,
  {reps, teams, quarters, expectations, seed, as, statements}: SimulateOptions
): string {
  return `# ${title}

Made up, all of it: the company, the people, their answers and results. No file here comes from a client.

\`\`\`sh
npx plumbline simulate <this folder> --reps ${reps} --teams ${teams} --quarters ${quarters} --expectations ${expectations} --seed ${seed} --as ${as}${statements ? ` --statements ${statements}` : ""}
\`\`\`

writes these files again, byte for byte. \`truth.json\` holds what the answers were made from, and explains itself under
\`readme\`. Names, mail addresses and other personal data in \`exports/\` contain the word "canary", so that tests can prove
that none of it is published.
`;
}
