import {basename} from "node:path";
import {quarterNamedIn} from "../ingest/quarter-name.js";
import type {ColumnValues} from "./look.js";

/** A quarter by the calendar, as init names it. */
export interface CalendarQuarter {
  id: string;
  label: string;
}

/** The calendar quarter that a text names: 2026Q3, Q3 2026, Q3/26; null where it names none, or one of a fiscal year. */
export function namedQuarter(text: string): CalendarQuarter | null {
  const named = quarterNamedIn(text);
  return named === null || named.isFiscal ? null : calendarQuarter(named.year, named.number);
}

/** The quarter of a file by its name; null where that says none. */
export function quarterOfName(path: string): CalendarQuarter | null {
  return namedQuarter(basename(path));
}

/**
 * The quarters in which the dates of a column lie, each with its rows, the commonest first. Dates of the form 03/04/2026
 * count only where both ways to read them fall into one quarter, or one way is no date.
 */
export function quartersOfDates(values: ColumnValues | undefined): CalendarQuarter[] {
  const rows = new Map<string, {quarter: CalendarQuarter; rows: number}>();
  for (const [i, text] of (values?.commonest ?? []).entries()) {
    const quarter = quarterOfDate(text);
    if (quarter === null) continue;
    const before = rows.get(quarter.id)?.rows ?? 0;
    rows.set(quarter.id, {quarter, rows: before + values!.counts[i]!});
  }
  return [...rows.values()].sort((a, b) => b.rows - a.rows).map(({quarter}) => quarter);
}

function quarterOfDate(text: string): CalendarQuarter | null {
  const iso = /^\s*(20\d\d)-(\d\d)-\d\d/.exec(text);
  if (iso !== null) return ofMonth(Number(iso[1]), Number(iso[2]));
  const other = /^\s*(\d{1,2})([./-])(\d{1,2})\2(20\d\d)/.exec(text);
  if (other === null) return null;
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])];
  if (other[2] === ".") return ofMonth(year, second);
  const readings = [first, second].filter((month) => month <= 12).map((month) => ofMonth(year, month));
  return readings.every((reading) => reading?.id === readings[0]?.id) ? (readings[0] ?? null) : null;
}

function ofMonth(year: number, month: number): CalendarQuarter | null {
  return month >= 1 && month <= 12 ? calendarQuarter(year, Math.ceil(month / 3)) : null;
}

function calendarQuarter(year: number, number: number): CalendarQuarter {
  return {id: `${year}Q${number}`, label: `Q${number} ${year}`};
}
