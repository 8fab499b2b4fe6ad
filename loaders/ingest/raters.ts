import type {SystemRole} from "./layout.js";

const relationship =
  /^(relationship|rater (type|group|relationship|role)|evaluator (type|relationship|group)|relation(ship)? (to|with) (the )?subject|beziehung|beziehungstyp|relation|relaci[óo]n|relatie|relazione)$/i;
const subject =
  /^(subject|ratee|feedback receiver|focus person|fokusperson|feedbackempfänger|évalué|evaluado|beoordeelde|valutato)( ?(id|name|email|e-mail|unique ?(id|identifier)|external ?(data)? ?reference))?$/i;
const rater =
  /^(rater|evaluator|respondent|feedback giver|feedbackgeber|évaluateur|evaluador|beoordelaar|valutatore)( ?(id|name|email|e-mail|unique ?(id|identifier)|external ?(data)? ?reference))?$/i;

/** Ids go before addresses, addresses before names, where the export has several columns for one person. */
const preference = [/id|identifier|reference/i, /e-?mail/i, /name/i];

/** Which columns of a rater export say who rates whom, and as what. */
export interface RaterColumns {
  relationship: number;
  subject: number;
  /** Null where the export names only its subjects. */
  rater: number | null;
}

/** Finds them by the first header row, or the second where the first holds codes; null where this is no rater export. */
export function raterColumns(records: readonly string[][]): RaterColumns | null {
  for (const row of records.slice(0, 2)) {
    const header = row.map((cell) => cell.trim().replace(/([a-z])([A-Z])/g, "$1 $2"));
    const found = {
      relationship: best(header, relationship),
      subject: best(header, subject),
      rater: best(header, rater)
    };
    if (found.relationship !== null && found.subject !== null)
      return {relationship: found.relationship, subject: found.subject, rater: found.rater};
  }
  return null;
}

export function hasRaters(records: readonly string[][]): boolean {
  return raterColumns(records) !== null;
}

/** The role of a column in a rater export, if it has one there. */
export function raterRole(columns: RaterColumns, position: number): SystemRole | undefined {
  if (position === columns.relationship) return "relationship";
  if (position === columns.subject) return "subject";
  return position === columns.rater ? "person" : undefined;
}

function best(header: readonly string[], pattern: RegExp): number | null {
  const found = header.flatMap((cell, i) => (pattern.test(cell) ? [i] : []));
  const rank = (i: number) => {
    const place = preference.findIndex((part) =>
      part.test(header[i]!.replace(pattern, "$2$3") || header[i]!)
    );
    return place === -1 ? 1.5 : place;
  };
  return found.length === 0 ? null : found.reduce((first, next) => (rank(next) < rank(first) ? next : first));
}
