import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {headerKey} from "./personal-data.js";
import {personWords, teamWords} from "./table-words.js";

const weekWords =
  /^(calendar |iso )?(week|week of|week beginning|week starting|week start|week ending|week commencing|kw|kalenderwoche|woche|semaine|semana|settimana)( date| no| number)?$/;
const activityWords =
  /(?<!\p{L})(calls?|dials?|meetings?|e-?mails? sent|visits?|demos?|appointments?|conversations?|proposals?|activities|connects?|anrufe|termine|besuche|angebote|appels|visites|llamadas|visitas|reuniones)(?!\p{L})/iu;

/** A call report: one row is a rep's week, with a column for each kind of activity. */
export const callReport: Format<"call_report"> = {
  id: "call_report",
  title: "a call report",
  looksLike: "columns of a rep, a week, and counts of activities such as calls and meetings",
  recognises,
  layout: ({records}, headerRow = 1) =>
    plainLayout(headerColumns(records[headerRow - 1] ?? [], roleOf), headerRow)
};

function recognises({records}: Head): Recognition {
  const header = records[0] ?? [];
  const named = (role: SystemRole) =>
    header.filter((cell) => roleOf(cell) === role).map((cell) => cell.trim());
  const [who, week, counts] = [named("owner"), named("week"), named("amount")];
  if (who.length === 0 || week.length === 0 || counts.length === 0) return unrecognised;
  return {
    score: counts.length > 1 ? 0.95 : 0.85,
    reasons: [`there are columns ${[who[0], week[0], ...counts.slice(0, 4)].join(", ")}`]
  };
}

function roleOf(cell: string): SystemRole | undefined {
  const key = headerKey(cell);
  if (weekWords.test(key)) return "week";
  if (personWords.has(key)) return "owner";
  if (teamWords.has(key)) return "team";
  return cell.length <= 40 && activityWords.test(cell) ? "amount" : undefined;
}
