import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout, positionOf} from "./layout-columns.js";
import {withStatements} from "./statements.js";

const roles: Record<string, SystemRole> = {
  "no.": "system",
  "response id": "response_id",
  timestamp: "ended",
  finished: "finished",
  "survey id": "system",
  "formbricks id (internal)": "system",
  "user id": "person",
  notes: "system",
  tags: "system",
  quotas: "system",
  "single use id": "system",
  userid: "person",
  url: "system",
  country: "system",
  language: "language",
  source: "system",
  action: "system",
  device: "system",
  os: "system",
  browser: "system"
};
const fingerprint = ["response id", "timestamp", "finished", "survey id"];
const numbered = /^\d+\. (.+)$/s;

/**
 * Formbricks CSV or XLSX: `No., Response ID, Timestamp, Finished, Survey ID, User ID, …`, then questions numbered `1. …`
 * (a matrix has a column a row, `1. Question - Row`), then hidden fields, attributes and what the browser told.
 */
export const formbricks: Format<"formbricks"> = {
  id: "formbricks",
  title: "Formbricks",
  looksLike: "the columns No., Response ID, Timestamp, Finished, Survey ID and numbered questions",
  recognises,
  layout({records}) {
    const columns = headerColumns(records[0] ?? [], (name) => roles[name.toLowerCase()]).map((column) => {
      const question = numbered.exec(column.name)?.[1];
      return question === undefined ? column : {...column, question};
    });
    const matrix = withStatements(columns);
    const finished = positionOf(columns, "finished");
    return {
      ...plainLayout(matrix),
      drops: finished === null ? [] : [{reason: "partial", position: finished, values: ["no", "false", "0"]}],
      timeZone: "UTC"
    };
  }
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const found = fingerprint.filter((name) => header.includes(name));
  if (found.length < 3 || !(header[0] === "no." || header.includes("survey id"))) return unrecognised;
  const isNumbered = header.some((name) => numbered.test(name));
  return {
    score: 0.6 + 0.05 * found.length + (isNumbered ? 0.15 : 0),
    reasons: [`there are columns ${found.join(", ")}`, ...(isNumbered ? ["questions are numbered"] : [])]
  };
}
