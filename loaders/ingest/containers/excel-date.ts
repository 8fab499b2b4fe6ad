const daySeconds = 86_400;
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Whether a number format shows a number as a date or time. Formats up to 163 are Excel's own (ECMA-376, 18.8.30). */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  // Colours, locales and literal text may hold any letter; [h], [mm] and [ss] are times.
  const bare = code.replace(/"[^"]*"|\\.|_./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare.split(";")[0]!) && !/general/i.test(bare);
}

/**
 * A date that Excel keeps as days since 1900 (or 1904, as old Macs did) as ISO text: `2026-03-31`, `2026-03-31 09:30:00`, or
 * `09:30:00` where there is no day. Excel takes 1900 for a leap year: its day 60 does not exist, and earlier days are one off.
 * Null where Excel itself shows no date.
 */
export function excelDate(serial: number, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const seconds = Math.round(serial * daySeconds);
  const days = Math.floor(seconds / daySeconds);
  const time = clock(seconds - days * daySeconds);
  if (days === 0 && (serial > 0 || !since1904)) return time;
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(epoch + days * daySeconds * 1000).toISOString().slice(0, 10);
  return time === "00:00:00" ? day : `${day} ${time}`;
}

function clock(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
