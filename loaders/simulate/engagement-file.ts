import type {EngagementInput} from "../engagement/schema.js";
import type {Team} from "./cast.js";
import type {Direction} from "./codebook.js";
import {demoPlan} from "./coders.js";
import {optionLabels} from "./instrument.js";
import {openQuestions} from "./open-answers.js";
import type {Quarter} from "./quarter-names.js";
import {statementFile, writtenLanguages} from "./statement-files.js";
import {oneOf} from "./tools/rules.js";
import {surveyTools, type ToolName} from "./tools/tools.js";

/** An export of answers, as engagement.json lists it; a tidy file holds every quarter. */
export interface AnswerSource {
  file: string;
  /** The tool that writes it. */
  as: ToolName | "tidy";
  quarter: Quarter;
  /** Place among the quarters, from 0. */
  position: number;
}

/** engagement.json of a made-up engagement: labels, how each export maps, and what may be published. */
export function engagementJson(
  title: string,
  quarters: readonly Quarter[],
  teams: readonly Team[],
  directions: readonly Direction[],
  sources: readonly AnswerSource[],
  /** The quarters that have a file of statements. */
  written: readonly Quarter[],
  resultsFile: string
): string {
  const engagement: EngagementInput = {
    id:
      title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "simulated",
    title,
    fictional: true,
    quarters: quarters.map(({id, label}) => ({id, label})),
    groups: [
      {id: "leader", label: "Sales leaders", singular: "sales leader"},
      {id: "rep", label: "Sales reps", singular: "sales rep"},
      {id: "service", label: "Service", singular: "service colleague"},
      {id: "technology", label: "Technology", singular: "technologist"}
    ],
    teams: teams.map(({id, label}) => ({id, label})),
    scale: {min: 1, max: 5},
    labels: {
      known: codesOf(optionLabels.known),
      action: codesOf(optionLabels.action),
      level: Object.fromEntries(optionLabels.level.map((label, i) => [label, i + 1])),
      clear: codesOf(optionLabels.clear),
      share_known: {"Don't know": "dont_know"}
    },
    sources: [
      ...sources.map((source) => sourceOf(source, directions)),
      ...written.map(statementSource),
      {
        format: "salesforce_report",
        file: resultsFile,
        team: "Team",
        quarter: "Fiscal Period",
        actual: "Closed Won Amount",
        quota: "Quota"
      }
    ],
    ...(written.length > 0 && {coding: {languages: [...writtenLanguages], ...demoPlan}}),
    reporting: {
      leaders: "named",
      consent: {
        by: "The project lead (made up)",
        date: new Date(quarters[0]!.start.getTime() - 20 * 86_400_000).toISOString().slice(0, 10),
        note: "Made up, like the company: every leader agreed in writing to be compared with the own team."
      }
    }
  };
  return `${JSON.stringify(engagement, null, 2)}\n`;
}

function sourceOf(
  {file, as, quarter, position}: AnswerSource,
  directions: readonly Direction[]
): EngagementInput["sources"][number] {
  if (as === "tidy") return {format: "tidy", file};
  const {format, mapping} = surveyTools[as];
  const {respondent, relationship, columns, blank, labels} = mapping(directions, position);
  return {
    ...{format, respondent, file, quarter: quarter.id},
    ...(relationship !== undefined && {relationship}),
    columns,
    ...(blank !== undefined && {blank}),
    ...(labels !== undefined && {labels})
  };
}

function statementSource(quarter: Quarter): EngagementInput["sources"][number] {
  return {
    format: "google_forms",
    file: statementFile(quarter),
    respondent: "Staff number",
    quarter: quarter.id,
    statements: openQuestions.map(({text, perspective, holder, target, asked}) => ({
      pattern: `^${oneOf([text])}$`,
      ...{perspective, holder, target},
      ...(asked !== null && {asked})
    }))
  };
}

function codesOf<Code extends string>(labels: Readonly<Record<Code, string>>): Record<string, Code> {
  return Object.fromEntries(Object.entries<string>(labels).map(([code, label]) => [label, code as Code]));
}
