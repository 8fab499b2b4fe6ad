import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";

/** `Timestamp`, as the sheet's language calls it. */
const timestamp =
  /^(timestamp|zeitstempel|horodateur|marca (temporal|de temps)|tijdstempel|informazioni cronologiche|carimbo de data\/hora|tidst[äe]mpel|tidsstempel|tidsmerke|aikaleima|sygnatura czasowa|časová (značka|pečiatka)|időbélyeg|zaman damgası|отметка времени|タイムスタンプ|时间戳记|타임스탬프)$/i;
const email =
  /^(username|e-?mail address|e-?mail-?adresse|adresse e-?mail|nom d'utilisateur|direcci[óo]n de correo electr[óo]nico|e-mailadres|indirizzo e-?mail|endereço de e-?mail|nutzername)$/i;
const score = /^((total )?score|punktzahl|puntuaci[óo]n|punteggio)$/i;
const date = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ ,T]/;
const grid = /^(.*\S) ?\[(.+)\]$/s;

/**
 * Google Forms, downloaded as CSV or from its sheet: one header row that begins with `Timestamp` in the sheet's language,
 * then question texts; a grid has a column a row, `Question [Row]`. Nobody has an id; a file that collects addresses
 * has them in the second column.
 */
export const googleForms: Format<"google_forms"> = {
  id: "google_forms",
  title: "Google Forms",
  looksLike: "a first column Timestamp (in the sheet's language) and question texts",
  recognises,
  layout({records}) {
    const columns = headerColumns(records[0] ?? [], roleOf).map((column) => {
      const match = column.role === undefined ? grid.exec(column.name) : null;
      return match === null
        ? column
        : {...column, question: match[1]!, stem: match[1]!, statement: match[2]!};
    });
    return plainLayout(columns);
  }
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => cell.trim());
  if (!timestamp.test(header[0] ?? "") || header.length < 2) return unrecognised;
  const reasons = [`the first column is ${header[0]}`];
  let score = 0.7;
  if (header.slice(1).some((cell) => grid.test(cell))) {
    reasons.push("grid questions are written Question [Row]");
    score += 0.2;
  }
  if (date.test(records[1]?.[0] ?? "")) {
    reasons.push("its cells are dates");
    score += 0.1;
  }
  return {score, reasons};
}

function roleOf(name: string, position: number): SystemRole | undefined {
  if (position === 0) return "ended";
  return email.test(name) || score.test(name) || / \[(score|feedback)\]$/i.test(name) ? "system" : undefined;
}
