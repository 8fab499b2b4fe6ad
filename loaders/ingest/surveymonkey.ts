import {type Format, unrecognised} from "./layout.js";
import {plainText} from "./plain-text.js";

const firstColumn = /^respondent ?id$/i;
const systemColumns =
  /^(respondent ?id|collector ?id|start ?date|end ?date|date ?(created|modified)|ip ?address|email ?address|first ?name|last ?name|custom ?(data|value|variable).*)$/i;
const plainCells = ["", "response"];

/**
 * SurveyMonkey CSV: row 1 holds question texts, each followed by empty cells for its further columns; row 2 the row or
 * option labels (`Response` where there is but one). Some exports have no second header row; then row 2 holds data,
 * and its first cell an id.
 */
export const surveymonkey: Format<"surveymonkey"> = {
  id: "surveymonkey",
  title: "SurveyMonkey",
  looksLike: "a first row that begins Respondent ID",
  recognises: ({records}) =>
    firstColumn.test(records[0]?.[0]?.trim() ?? "")
      ? {score: 0.95, reasons: [`the first column is ${records[0]![0]}`]}
      : unrecognised,
  layout({records: head}) {
    const hasLabelRow = (head[1]?.[0] ?? "").trim() === "";
    const labels = hasLabelRow ? (head[1] ?? []) : [];
    let question = "";
    const columns = (head[0] ?? []).map((cell, position) => {
      if (cell.trim() !== "") question = plainText(cell);
      const label = plainText(labels[position] ?? "");
      const isPlain = plainCells.includes(label.toLowerCase()) || systemColumns.test(question);
      return {position, name: isPlain ? question : `${question} [${label}]`, question, id: ""};
    });
    return {
      headerRows: hasLabelRow ? 2 : 1,
      columns: columns.filter((column) => column.name !== ""),
      drops: [],
      finished: null,
      progress: null,
      unansweredCode: null,
      timeZone: null
    };
  }
};
