import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {onTestFinished} from "vitest";
import type {EngagementInput} from "../loaders/engagement/schema.js";

/** A small engagement: two leaders and six reps in two teams, three expectations and a foil. */
export const smallEngagement: EngagementInput = {
  id: "small",
  title: "Small Ltd",
  fictional: true,
  quarters: [
    {id: "2026Q1", label: "Q1 2026"},
    {id: "2026Q2", label: "Q2 2026"}
  ],
  groups: [
    {id: "leader", label: "Leaders", singular: "leader"},
    {id: "rep", label: "Reps", singular: "rep"}
  ],
  teams: [
    {id: "east", label: "East"},
    {id: "west", label: "West"}
  ],
  sources: [{format: "tidy", file: "answers.csv"}]
};

export const smallExpectations = `expectation,holder,target,action,statement,theme,importance,foil
L1,leader,rep,start,"Log every call, the same day",CRM,0.9,false
L2,leader,rep,stop,Stop discounting at quarter end,Value selling,0.8,false
L3,leader,rep,continue,Bring service into renewals,Process,0.5,false
F1,leader,rep,start,Copy me on every mail,Process,,true
`;

export const smallPeople = `respondent,group,team,manager,region,start_date,quarter
b1,leader,east,,,,
b2,leader,west,,,,
e1,rep,east,b1,,,
e2,rep,east,b1,,,
e3,rep,east,b1,,,
w1,rep,west,b2,,,
w2,rep,west,b2,,,
w3,rep,west,b2,,,2026Q1
w3,rep,east,b1,,,2026Q2
`;

/** Writes an engagement's files into a temporary folder that goes when the test ends; null leaves a file out. */
export async function writeEngagement(
  files: Record<string, string | Buffer | null> = {},
  engagement: object = smallEngagement
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  const all: Record<string, string | Buffer | null> = {
    "engagement.json": JSON.stringify(engagement),
    "expectations.csv": smallExpectations,
    "people.csv": smallPeople,
    ...files
  };
  for (const [name, content] of Object.entries(all)) {
    if (content === null) continue;
    const path = join(folder, name);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, content);
  }
  return folder;
}

/** Tidy answers from short rows `quarter respondent expectation perspective known action level`, `-` for nothing. */
export function tidyAnswers(rows: readonly string[]): string {
  const cells = rows.map((row) => {
    const [quarter, respondent, expectation, perspective, known, action, level, status = "answered"] = row
      .split(/\s+/)
      .map((cell) => (cell === "-" ? "" : cell));
    return [quarter, respondent, expectation, perspective, known, action, level, "", "", "", status].join(
      ","
    );
  });
  return `${["quarter,respondent,expectation,perspective,known,action,level,clear,share_known,comment,status", ...cells].join("\n")}\n`;
}
