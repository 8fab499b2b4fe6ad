/** A quarter that a text names, and whether it counts by the client's fiscal year. */
export interface NamedQuarter {
  year: number;
  number: number;
  isFiscal: boolean;
}

const forms = [
  /(?<![a-z\d])(?<fiscal>FY|GJ)?[ ']?(?<year>20\d\d)[-_ /.]*Q(?<number>[1-4])(?!\d)/i,
  /(?<![a-z\d])Q(?<number>[1-4])[-_ /.]*(?<fiscal>FY|GJ)?[-_ /.']*(?<year>(?:20)?\d\d)(?!\d)/i,
  /(?<![a-z\d])(?<fiscal>FY|GJ)[ ']?(?<year>(?:20)?\d\d)[-_ /.]*Q(?<number>[1-4])(?!\d)/i
];

/** The quarter that a text names, e.g. 2026Q3, Q3 2026, Q3/26, Q1 FY26, FY2026-Q1; null where it names none. */
export function quarterNamedIn(text: string): NamedQuarter | null {
  for (const form of forms) {
    const {year, number, fiscal} = form.exec(text)?.groups ?? {};
    if (year === undefined || number === undefined) continue;
    return {
      year: year.length === 2 ? 2000 + Number(year) : Number(year),
      number: Number(number),
      isFiscal: fiscal !== undefined
    };
  }
  return null;
}

/** The columns of a header that name a quarter each, with what else their names say: `Q1 FY26 Quota`. */
export function quarterColumnsOf(
  header: readonly string[]
): {position: number; column: string; quarter: NamedQuarter; isQuota: boolean; isActual: boolean}[] {
  return header.flatMap((cell, position) => {
    const column = cell.trim();
    const quarter = column.length <= 60 ? quarterNamedIn(column) : null;
    if (quarter === null) return [];
    return [
      {position, column, quarter, isQuota: quotaWords.test(column), isActual: actualWords.test(column)}
    ];
  });
}

/** What columns of quotas are called. */
export const quotaWords =
  /(?<!\p{L})(quotas?|targets?|goals?|plan|soll|ziel|objectif|cuota|obiettivo)(?!\p{L})/iu;
/** What columns of results are called. */
export const actualWords =
  /(?<!\p{L})(closed won\p{L}*|actuals?|amount|revenue|bookings?|sales|umsatz|ist|realis\p{L}*|réalis\p{L}*)(?!\p{L})/iu;
