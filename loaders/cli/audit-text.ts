import type {Audit} from "../attack/audit.js";
import {isClean} from "../attack/is-clean.js";

const mostListed = 20;
const mostSums = 4;
const count = (n: number) => n.toLocaleString("en");

/** The attacker's verdict in a line or two. */
export function verdictText({
  files,
  hidden,
  equations
}: Pick<Audit, "files" | "hidden" | "equations">): string {
  const attacked =
    hidden === 0
      ? "The attacker found nothing hidden to work out"
      : `The attacker worked on ${count(hidden)} hidden counts with ${count(equations)} published sums, and can tell none of them`;
  return `${attacked}; in ${count(files)} files it found nothing that must not leave the house.`;
}

/** What an audit found, for people; it names places, never the secrets. */
export function auditText(audit: Audit): string {
  if (isClean(audit)) return verdictText(audit);
  const {files, hidden, equations, recovered, contradictions, leaks, differences} = audit;
  return [
    `${count(files)} files read; ${count(hidden)} hidden counts attacked with ${count(equations)} published sums.`,
    ...list(
      recovered.length,
      `hidden ${recovered.length === 1 ? "count" : "counts"} can be told (table, quarter, who expects of whom, what is counted, team, expectation; * is all)`,
      recovered.map(({cell, low, high, from}) => [
        `${cell}: ${low === high ? `exactly ${low}` : `between ${low} and ${high}`}`,
        ...from.slice(0, mostSums).map((sum) => `  given away by ${sum}`),
        ...(from.length > mostSums ? [`  and ${from.length - mostSums} more sums`] : [])
      ])
    ),
    ...list(
      contradictions.length,
      contradictions.length === 1
        ? "published sum contradicts others"
        : "published sums contradict each other",
      contradictions.map((line) => [line])
    ),
    ...list(
      leaks.length,
      leaks.length === 1 ? "leak" : "leaks",
      leaks.map(({file, kind, at, places}) => [
        `${file}, byte ${at}: ${kind}${places > 1 ? ` (${count(places)} places)` : ""}`
      ])
    ),
    ...list(
      differences.length,
      `${differences.length === 1 ? "cell is" : "cells are"} told by the two builds together`,
      differences.map(({cell, what}) => [`${cell}: ${what}`])
    ),
    ...(leaks.some(({kind}) => kind === "comment")
      ? ["A comment may be published where a line of approved_quotes.csv names its words."]
      : [])
  ].join("\n");
}

/** A heading with its entries below it, the first of them; nothing where there is none. */
function list(total: number, title: string, entries: readonly (readonly string[])[]): string[] {
  if (total === 0) return [];
  return [
    `${count(total)} ${title}:`,
    ...entries.slice(0, mostListed).flatMap((lines) => lines.map((line) => `  ${line}`)),
    ...(total > mostListed ? [`  and ${count(total - mostListed)} more`] : [])
  ];
}
