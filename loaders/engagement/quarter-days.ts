/** The first and last day of a quarter, as ISO dates. */
export interface QuarterDays {
  firstDay: string;
  lastDay: string;
}

const lastDays = ["03-31", "06-30", "09-30", "12-31"];

/** The days of a quarter: as engagement.json gives them, else those of the calendar quarter that an id such as 2026Q3 names; null where neither says. */
export function quarterDays(quarter: {id: string; firstDay?: string; lastDay?: string}): QuarterDays | null {
  const {id, firstDay, lastDay} = quarter;
  if (firstDay !== undefined && lastDay !== undefined) return {firstDay, lastDay};
  const calendar = /^(\d{4})[-_ ]?Q([1-4])$/i.exec(id);
  if (calendar === null || firstDay !== undefined || lastDay !== undefined) return null;
  const [year, number] = [calendar[1]!, Number(calendar[2])];
  return {
    firstDay: `${year}-${String(number * 3 - 2).padStart(2, "0")}-01`,
    lastDay: `${year}-${lastDays[number - 1]}`
  };
}
