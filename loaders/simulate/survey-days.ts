import type {Quarter} from "./quarter-names.js";

const openingDay = 38;
const workingSeconds = 9.5 * 3600;

/**
 * When the `position`th of `count` responses ended: on one of ten working days from the second month's second Monday or
 * so, between 8:00 and 17:30, later positions later. Times are the account's own, written as if UTC.
 */
export function endOfResponse(quarter: Quarter, position: number, count: number): Date {
  const opens = new Date(quarter.start.getTime() + openingDay * 86_400_000);
  const monday = opens.getTime() + ((8 - opens.getUTCDay()) % 7) * 86_400_000;
  const time = (position / count) * 10;
  const day = Math.floor(time) + (time >= 5 ? 2 : 0);
  const seconds = 8 * 3600 + Math.floor((time % 1) * workingSeconds);
  return new Date(monday + day * 86_400_000 + seconds * 1000);
}

/** `2025-11-10 08:28:09`, as Qualtrics writes it. */
export function isoSeconds(date: Date): string {
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/** `11/10/2025 08:28:09 AM`, as SurveyMonkey writes it. */
export function americanSeconds(date: Date): string {
  const [year, month, day, hour, rest] = /^(\d+)-(\d+)-(\d+)T(\d+)(:\d+:\d+)/
    .exec(date.toISOString())!
    .slice(1);
  const twelve = String(Number(hour) % 12 || 12).padStart(2, "0");
  return `${month}/${day}/${year} ${twelve}${rest} ${Number(hour) < 12 ? "AM" : "PM"}`;
}

/** `11/10/2025 13:28:09`, as Google Forms writes it. */
export function googleSeconds(date: Date): string {
  const [year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+:\d+)/.exec(date.toISOString())!.slice(1);
  return `${Number(month)}/${Number(day)}/${year} ${time}`;
}
