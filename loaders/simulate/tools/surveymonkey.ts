import {type AnswerFile, clickedThrough} from "../answer-file.js";
import {draw, keyOf} from "../draws.js";
import {openQuestion, questionsOf, roleLabels, roleQuestion} from "../instrument.js";
import {personalData} from "../personal-data.js";
import type {Respondent} from "../respondents.js";
import {americanSeconds, endOfResponse} from "../survey-days.js";
import {wideCells} from "../wide-cells.js";
import {type RecordFile, textRecords} from "./records.js";
import {commentRule, oneOf, textRules} from "./rules.js";
import type {ExportOptions, SurveyTool} from "./survey-tool.js";
import {xlsxRecords} from "./xlsx-records.js";

const systemColumns = [
  "Respondent ID",
  "Collector ID",
  "Start Date",
  "End Date",
  "IP Address",
  "Email Address",
  "First Name",
  "Last Name",
  "Custom Data 1"
];

const curly = {"Don’t know": "dont_know" as const};

/**
 * SurveyMonkey, all responses expanded: question texts, each followed by empty cells, over row labels; then one row a
 * response, the latest first. As CSV with lines ended by CR LF, or as Excel.
 */
export function surveymonkey(extension: "csv" | "xlsx"): SurveyTool {
  return {
    format: "surveymonkey",
    extension,
    tellsUnanswered: () => false,
    mapping: (directions) => ({
      respondent: "Custom Data 1",
      columns: [
        ...textRules(" \\[", "\\]"),
        commentRule(directions, `^${oneOf([openQuestion])} \\[Open-Ended Response\\]$`)
      ],
      blank: "skipped",
      labels: {known: curly, action: curly, share_known: curly}
    }),
    open: (options) =>
      exported(
        options,
        extension === "csv"
          ? textRecords(options.path, {newline: "\r\n"})
          : xlsxRecords(options.path, "Sheet", [2, 3])
      )
  };
}

function exported(options: ExportOptions, file: RecordFile): AnswerFile {
  const {quarter, directions, people, seed, oddRows, name} = options;
  const questions = questionsOf(directions);
  const toCells = wideCells(questions, directions, "");
  const key = keyOf(seed, 8, Number(quarter.id.replace("Q", "")));
  const collector = 450_000_000 + (Math.abs(key) % 1_000_000);
  let position = people;
  let isOpenLinkUsed = false;

  const texts = questions.flatMap(({text, expectations}) =>
    expectations.map((_, i) => (i === 0 ? text : ""))
  );
  const labels = questions.flatMap(({expectations}) =>
    expectations.map(({statement}) => fromWord(statement))
  );
  file.write([...systemColumns, roleQuestion, ...texts, openQuestion]);
  file.write([...systemColumns.map(() => ""), "Response", ...labels, "Open-Ended Response"]);

  function row({person, sheet, reached}: Respondent, isFromOpenLink = false): void {
    const end = endOfResponse(quarter, position--, people + 2);
    const seconds = Math.round((500 + 1500 * draw(key, position)) * reached);
    const {lastName, firstName, email, ip} = personalData(person);
    const {cells, comment} = toCells(sheet);
    file.write([
      // Twelve digits that grow with time, as the tool's ids do.
      114_000_000_000 + Math.floor(end.getTime() / 1000) - 1_700_000_000,
      isFromOpenLink ? collector + 1 : collector,
      americanSeconds(new Date(end.getTime() - seconds * 1000)),
      americanSeconds(end),
      ip,
      ...(isFromOpenLink ? ["", "", "", ""] : [email, firstName, lastName, person.id]),
      roleLabels[person.group],
      ...cells.map(typographic),
      comment
    ]);
  }

  return {
    add(respondent) {
      if (respondent.reached === 0) return;
      row(respondent);
      if (!isOpenLinkUsed && respondent.person.group === "rep" && respondent.reached === 1) {
        isOpenLinkUsed = true;
        row(clickedThrough(respondent), true);
        oddRows.push({file: name, kind: "no respondent id", respondent: ""});
      }
    },
    close: () => file.close()
  };
}

/** Statements pasted from a word processor bring non-breaking spaces along. */
function fromWord(statement: string): string {
  return statement.replace("USD 50", "USD\u00a050");
}

/** The tool's own "Don’t know" option has a curly apostrophe. */
function typographic(label: string): string {
  return label === "Don't know" ? "Don’t know" : label;
}
