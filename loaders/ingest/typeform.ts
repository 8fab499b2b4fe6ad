import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {withStatements} from "./statements.js";

const roles: Record<string, SystemRole> = {
  "#": "response_id",
  "start date (utc)": "started",
  "submit date (utc)": "ended",
  "stage date (utc)": "system",
  "network id": "system",
  "response type": "status",
  tags: "system",
  ending: "system"
};
const fingerprint = ["start date (utc)", "submit date (utc)", "network id"];

/**
 * Typeform CSV: a first column `#` of hashes, question texts, last the dates in UTC and a Network ID. A question with
 * several options has a column an option, which holds the option's own label where it was chosen, and one for `Other`:
 * the same header may stand several times. A matrix has a column a row, `Question - Row`.
 */
export const typeform: Format<"typeform"> = {
  id: "typeform",
  title: "Typeform",
  looksLike: "a first column #, and the columns Start Date (UTC), Submit Date (UTC), Network ID",
  recognises,
  layout({records}) {
    const columns = withStatements(headerColumns(records[0] ?? [], (name) => roles[name.toLowerCase()]));
    const status = columns.find((column) => column.role === "status")?.position;
    return {
      ...plainLayout(columns),
      drops:
        status === undefined ? [] : [{reason: "partial", position: status, values: ["partial", "started"]}],
      timeZone: "UTC"
    };
  }
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const found = fingerprint.filter((name) => header.includes(name));
  if (header[0] !== "#" || found.length === 0) return unrecognised;
  return {
    score: 0.55 + 0.15 * found.length,
    reasons: ["the first column is #", `there are columns ${found.join(", ")}`]
  };
}
