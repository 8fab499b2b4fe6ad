/**
 * An amount as reports write it: `USD 1,234,500.00`, `1.234,50 €`, `(120.00)`, `93.5%`. The last of `.` and `,` is the
 * decimal mark where both stand; a lone mark is decimal unless
 * three digits follow it and no zero leads. Null where it is no amount.
 */
export function parseAmount(text: string): number | null {
  const plain = text.replace(/[A-Z]{3}|[$€£¥]|[\s\u00a0']/gi, "");
  const match = /^(\()?(-)?([\d.,]+)(%)?\)?$/.exec(plain);
  if (match === null || !/\d/.test(match[3]!)) return null;
  const digits = match[3]!;
  const mark = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const marks = digits.replace(/\d/g, "");
  const isGrouping =
    mark >= 0 &&
    !digits.startsWith("0") &&
    new Set(marks).size === 1 &&
    (marks.length > 1 || digits.length - mark - 1 === 3);
  const whole = mark < 0 || isGrouping ? digits : digits.slice(0, mark);
  const fraction = mark < 0 || isGrouping ? "" : digits.slice(mark + 1);
  const amount = Number(`${whole.replace(/[.,]/g, "")}.${fraction || "0"}`);
  return (match[1] || match[2] ? -1 : 1) * (match[4] ? amount / 100 : amount);
}

/** Cells that say: there is no amount, in lower case. */
export const noAmount = ["", "-", "–", "—", "n/a", "na", "n.a.", "#n/a", "k. a.", "k.a.", "null"];
