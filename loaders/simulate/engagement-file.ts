import type {EngagementInput} from "../engagement/schema.js";
import type {Team} from "./cast.js";
import {demoPlan} from "./coders.js";
import {openQuestion, optionLabels, questionTexts} from "./instrument.js";
import {openQuestions} from "./open-answers.js";
import type {Quarter} from "./quarter-names.js";
import {statementFile, writtenLanguages} from "./statement-files.js";

export type SurveyFormat = "qualtrics" | "surveymonkey" | "tidy";

/** An export of answers, as engagement.json lists it; a tidy file holds every quarter. */
export interface AnswerSource {
  file: string;
  format: SurveyFormat;
  quarter: Quarter;
  recodesUnanswered: boolean;
}

/** engagement.json of a made-up engagement: labels, how each export maps, and what may be published. */
export function engagementJson(
  title: string,
  quarters: readonly Quarter[],
  teams: readonly Team[],
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
      ...sources.map(sourceOf),
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

function sourceOf({
  file,
  format,
  quarter,
  recodesUnanswered
}: AnswerSource): EngagementInput["sources"][number] {
  if (format === "tidy") return {format, file};
  const isQualtrics = format === "qualtrics";
  const rules = questionTexts().map(({perspective, field, texts}) => ({
    pattern: isQualtrics
      ? `^${oneOf(texts)} - (?<expectation>.+)$`
      : `^${oneOf(texts)} \\[(?<expectation>.+)\\]$`,
    ...(isQualtrics && {in: "question" as const}),
    perspective,
    field
  }));
  const comment = {
    pattern: isQualtrics
      ? `^${oneOf([openQuestion])}$`
      : `^${oneOf([openQuestion])} \\[Open-Ended Response\\]$`,
    ...(isQualtrics && {in: "question" as const}),
    expectation: "LR01",
    perspective: "meta" as const,
    field: "comment" as const
  };
  const wide = {
    file,
    quarter: quarter.id,
    columns: [...rules, comment],
    blank: recodesUnanswered ? ("not_shown" as const) : ("skipped" as const)
  };
  if (isQualtrics) return {format, respondent: "ExternalReference", ...wide};
  const curly = {"Don’t know": "dont_know" as const};
  return {
    format,
    respondent: "Custom Data 1",
    ...wide,
    labels: {known: curly, action: curly, share_known: curly}
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

function oneOf(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length === 1 ? escaped[0]! : `(?:${escaped.join("|")})`;
}
