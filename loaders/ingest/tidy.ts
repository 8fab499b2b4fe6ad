import {type Format, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";

const required = ["quarter", "respondent", "expectation", "perspective"];

/** Answers that are tidy already, with the columns of `answers` in the data model. */
export const tidy: Format<"tidy"> = {
  id: "tidy",
  title: "tidy answers",
  looksLike: `the columns ${required.join(", ")}`,
  recognises({records}) {
    const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
    return required.every((name) => header.includes(name))
      ? {score: 1, reasons: [`there are columns ${required.join(", ")}`]}
      : unrecognised;
  },
  layout: ({records}) =>
    plainLayout(headerColumns(records[0] ?? [], (name) => (name === "respondent" ? "person" : undefined)))
};
