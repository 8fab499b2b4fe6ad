import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {headerKey} from "./personal-data.js";
import {actualWords, quarterColumnsOf, quarterNamedIn, quotaWords} from "./quarter-name.js";
import {personWords, teamWords} from "./table-words.js";

const quarterWords = /^(fiscal )?(quarter|period|quartal|trimestre|kwartaal)$/;
const attainmentWords = /(?<!\p{L})(attainment|achievement|zielerreichung|% of (quota|target))(?!\p{L})/iu;

/** A table of quotas, or of quotas and what came of them: a team or rep a row, the quarters side by side or below each other. */
export const quotaTable: Format<"quota_table"> = {
  id: "quota_table",
  title: "a table of quotas or attainment",
  looksLike: "a column of teams or reps, and a column a quarter, or one of quarters and one of quotas",
  recognises,
  layout: ({records}, headerRow = 1) =>
    plainLayout(headerColumns(records[headerRow - 1] ?? [], roleOf), headerRow)
};

function recognises({records}: Head): Recognition {
  const header = records[0] ?? [];
  const roles = header.map((cell) => roleOf(cell));
  const who = header.filter((_, i) => roles[i] === "team" || roles[i] === "owner");
  if (who.length === 0) return unrecognised;
  const wide = quarterColumnsOf(header);
  const amounts = header.filter((_, i) => roles[i] === "amount");
  if (wide.length > 1)
    return {
      score: 0.8,
      reasons: [`there is a column ${who[0]!.trim()}, and ${wide.length} quarters have a column each`]
    };
  if (
    !roles.includes("quarter") ||
    !header.some((cell) => quotaWords.test(cell) || attainmentWords.test(cell))
  )
    return unrecognised;
  return {score: 0.8, reasons: [`there are columns ${[who[0]!, "a quarter", ...amounts].join(", ")}`]};
}

function roleOf(cell: string): SystemRole | undefined {
  const key = headerKey(cell);
  if (quarterWords.test(key)) return "quarter";
  if (quarterNamedIn(cell) !== null) return "amount";
  if (quotaWords.test(cell) || attainmentWords.test(cell) || actualWords.test(cell)) return "amount";
  if (teamWords.has(key)) return "team";
  return personWords.has(key) ? "owner" : undefined;
}
