/**
 * Reads dates as days, such as 2026-03-09: ISO dates with or without a time, 09.03.2026, 3/9/2026, 9 Mar 2026. Whether day or
 * month comes first is told by `order`, else by the texts themselves; null where a text is no date, or it is left open.
 */
export function dayReader(
  texts: readonly string[],
  order?: "day_first" | "month_first"
): (text: string) => string | null {
  const parts = texts.map((text) => numeric.exec(text.trim())).filter((match) => match !== null);
  const settled =
    order ??
    (parts.some(([, first, mark]) => Number(first) > 12 || mark === ".")
      ? "day_first"
      : parts.some(([, , , second]) => Number(second) > 12)
        ? "month_first"
        : null);
  return (text) => {
    const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text.trim());
    if (iso !== null) return dayOf(iso[1]!, iso[2]!, iso[3]!);
    const match = numeric.exec(text.trim());
    if (match !== null) {
      const [, first, , second, year] = match as unknown as [string, string, string, string, string];
      if (settled === null && first !== second) return null;
      const full = year.length === 2 ? `20${year}` : year;
      return settled === "month_first" ? dayOf(full, first, second) : dayOf(full, second, first);
    }
    const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})$/.exec(text.trim());
    const month = named === null ? 0 : months.indexOf(named[2]!.toLowerCase()) + 1;
    return month === 0 ? null : dayOf(named![3]!, String(month), named![1]!);
  };
}

const numeric = /^(\d{1,2})([/. -])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dayOf(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
