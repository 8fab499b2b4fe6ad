import {group} from "d3";
import {resultsFormatsById} from "../ingest/formats.js";
import {askedIn} from "./asked.js";
import {isCodebook} from "./codebook-rows.js";
import {personColumns} from "./draft-people.js";
import type {Sent} from "./draft-source.js";
import {openQuestionsIn} from "./draft-statements.js";
import {guessResults} from "./guess-results.js";
import {leftOpen, type ToDecide} from "./question.js";

/** The files by what they are for; those of no use are left to be decided. */
export function sortFiles(sent: readonly Sent[], open: ToDecide[]) {
  const kinds = {
    surveys: [] as Sent[],
    tidies: [] as Sent[],
    statements: [] as Sent[],
    reports: [] as Sent[],
    charts: [] as Sent[],
    rosters: [] as Sent[],
    codebooks: [] as Sent[]
  };
  for (const each of sent) {
    const format = each.look.best?.format.id ?? "";
    const hasTeam = each.columns.some(({guess}) => guess.kind === "team");
    const id = each.columns.find(({guess}) => guess.kind === "respondent");
    if (isCodebook(each)) kinds.codebooks.push(each);
    else if (format === "tidy") kinds.tidies.push(each);
    else if (format in resultsFormatsById) kinds.reports.push(each);
    else if (format === "org_chart") kinds.charts.push(each);
    else if (askedIn(each.columns).length > 0) {
      kinds.surveys.push(each);
      openOfSurvey(each, open);
    } else if (openQuestionsIn(each).length > 0) kinds.statements.push(each);
    else if (hasTeam && guessResults(each.columns) !== null) kinds.reports.push(each);
    else if (personColumns(each.columns, id?.column.name) !== null) kinds.rosters.push(each);
    else if (namesNoStatement(each)) open.push(codesAlone(each));
    else
      open.push(
        leftOpen({
          file: each.file,
          field: "sources",
          message: "What is this file for? No column of it looks like an answer, a result or a person.",
          guess: "",
          hint: "Add a source for it to engagement.json by hand, or leave it be."
        })
      );
  }
  return kinds;
}

/** Whether columns of a survey tool may be answers, but are named by codes alone. */
function namesNoStatement({look, columns}: Sent): boolean {
  return look.best?.format.id !== "table" && columns.some(isNamedByCode);
}

function codesAlone({file, look, columns}: Sent): ToDecide {
  const names = columns.filter(isNamedByCode).map(({column}) => column.name);
  return leftOpen({
    file,
    field: "sources",
    message: `Which expectations do its ${names.length} questions ask about? It names them by codes alone: ${names.slice(0, 3).join(", ")}${names.length > 3 ? ", …" : ""}`,
    guess: "",
    hint: `Export it again with the questions' texts${wordier[look.best!.format.id] ?? ""} and run init for that; or map the codes in a source of engagement.json, with "expectations" from codes to ids.`
  });
}

function isNamedByCode({column, values, guess}: Sent["columns"][number]): boolean {
  return guess.kind === "ignored" && values !== undefined && !/\s/.test(column.question);
}

/** Where tools offer exports with the texts of questions. */
const wordier: Record<string, string> = {
  qualtrics: " (CSV has them in its second row)",
  limesurvey: " (Export questions as: Full question text)"
};

/** What a survey file has beside plain answer columns, and nobody but a person can map. */
function openOfSurvey({file, columns}: Sent, open: ToDecide[]): void {
  const questions = (kind: string, why = "") => [
    ...group(
      columns.filter(
        ({guess}) => guess.kind === kind && (why === "" || ("why" in guess && guess.why.startsWith(why)))
      ),
      ({column}) => column.stem ?? column.question
    ).keys()
  ];
  const leave = (field: string, message: string, hint: string) =>
    open.push(leftOpen({file, field, message, guess: "", hint}));
  for (const question of questions("option"))
    leave(
      "columns",
      `Which expectations are the options of "${question}"?`,
      'Map them with rules that have "ticked" in engagement.json, or leave them out.'
    );
  for (const question of questions("ignored", "it looks like"))
    leave(
      "columns",
      `Which expectation does "${question}" ask about?`,
      'Add a rule with its "expectation" to engagement.json, or leave the column out.'
    );
}
