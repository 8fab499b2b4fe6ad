import type {Head} from "./head.js";
import {type ExportColumn, type Format, type Layout, type SystemRole, unrecognised} from "./layout.js";
import {plainLayout, uniqueNames} from "./layout-columns.js";
import {plainText} from "./plain-text.js";

const firstColumn = /^respondent ?id$/i;
const plainCells = ["", "response"];

/** What SurveyMonkey's own columns are for. */
const systemColumns: [RegExp, SystemRole][] = [
  [/^respondent ?id$/i, "response_id"],
  [/^collector ?id$/i, "system"],
  [/^(start ?date|date ?created)$/i, "started"],
  [/^(end ?date|date ?modified)$/i, "ended"],
  [/^(ip ?address|email ?address|first ?name|last ?name)$/i, "system"],
  [/^custom ?(data|value|variable)/i, "person"],
  [/^(response|completion|respondent|survey) ?status$/i, "status"],
  [/^(language|locale)$/i, "language"],
  [/^tags$/i, "system"]
];

/**
 * SurveyMonkey CSV and Excel: row 1 holds question texts, each followed by empty cells for its further columns; row 2 the
 * row or option labels (`Response` where there is but one). Condensed exports have a column a question, and some no second
 * header row; then row 2 holds data, and its first cell an id.
 */
export const surveymonkey: Format<"surveymonkey"> = {
  id: "surveymonkey",
  title: "SurveyMonkey",
  looksLike: "a first row that begins Respondent ID",
  recognises({records}) {
    const [first, second] = records;
    if (!firstColumn.test(first?.[0]?.trim() ?? "")) return unrecognised;
    const isCollected = /^collector ?id$/i.test(first?.[1]?.trim() ?? "");
    const hasLabels = hasLabelRow(records);
    return {
      score: isCollected || hasLabels ? 0.97 : 0.85,
      reasons: [
        `the first column is ${first![0]}`,
        ...(isCollected ? [`the second is ${first![1]}`] : []),
        ...(hasLabels && second !== undefined ? ["row 2 holds the options"] : [])
      ]
    };
  },
  layout
};

function hasLabelRow(records: readonly string[][]): boolean {
  return (records[1]?.[0] ?? "").trim() === "";
}

function layout({records}: Head): Layout {
  const labels = hasLabelRow(records) ? (records[1] ?? []) : [];
  let question = "";
  const columns = (records[0] ?? []).map((cell, position): ExportColumn => {
    if (cell.trim() !== "") question = plainText(cell);
    const label = plainText(labels[position] ?? "");
    const role = systemColumns.find(([name]) => name.test(question))?.[1];
    const isPlain = plainCells.includes(label.toLowerCase()) || role !== undefined;
    const name = isPlain ? question : `${question} [${label}]`;
    const statement = isPlain || label.toLowerCase() === "open-ended response" ? {} : {statement: label};
    return {
      position,
      name,
      question,
      id: "",
      ...(role === undefined ? {stem: question, ...statement} : {role})
    };
  });
  const named = uniqueNames(columns.filter((column) => column.name !== ""));
  const status = named.find((column) => column.role === "status")?.position;
  return {
    ...plainLayout(named, hasLabelRow(records) ? 2 : 1),
    drops:
      status === undefined
        ? []
        : [
            {reason: "disqualified", position: status, values: ["disqualified", "screened out"]},
            {reason: "over quota", position: status, values: ["over quota", "over_quota", "overquota"]},
            {reason: "partial", position: status, values: ["partial", "incomplete"]}
          ]
  };
}
