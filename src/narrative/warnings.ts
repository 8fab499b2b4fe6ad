import type {Warnings} from "../../loaders/alignment/tables.js";
import type {Report} from "../../loaders/disclosure/report.js";
import {locale, say} from "../language/language.js";
import {groupName, quarterName} from "./names.js";
import {capitalised, decimals, percent} from "./numbers.js";

/** What a warning's row holds beside its text, by name. */
interface Numbers {
  [name: string]: string | number | boolean | null;
}

/** A row of the table `warnings` in the words of the catalogue; its own text where the catalogue knows no such warning. */
export function warningSentence(row: Warnings, report: Report): string {
  const numbers = JSON.parse(row.numbers ?? "{}") as Numbers;
  return sentences[`${row.id} ${row.applies_to}`]?.(numbers, report) ?? row.text ?? "";
}

const sentences: Readonly<Record<string, (numbers: Numbers, report: Report) => string>> = {
  "1 gap charts": () => say("warning.levels"),
  "2 co-orientation": () => say("warning.agreement"),
  "3 co-orientation": () => say("warning.same_source"),
  "4 results": ({teams}) => say("warning.ecological", {teams: Number(teams)}),
  "5 all": ({quarter, unclear, expectations}, report) =>
    say(unclear === 0 ? "warning.agreed" : "warning.disagree", {
      quarter: quarterName(report, String(quarter)),
      unclear: Number(unclear),
      expectations: Number(expectations)
    }),
  "6 all": ({quarter, group, answered, invited, rate, dont_know_rate, teams}, report) =>
    say("warning.basis", {
      quarter: quarterName(report, String(quarter)),
      group: capitalised(groupName(report, String(group))),
      answered: Number(answered),
      invited: Number(invited),
      rate: shareOf(rate),
      teams: Number(teams),
      dont_know: shareOf(dont_know_rate)
    }),
  "7 all": ({quarter, teams}, report) =>
    say("warning.few_teams", {quarter: quarterName(report, String(quarter)), teams: Number(teams)}),
  "7 teams": ({questions, of}) => say("warning.unrankable", {questions: Number(questions), of: Number(of)}),
  "7 consensus": ({cells}) => say("warning.chance", {cells: Number(cells)}),
  "8 comparisons": ({quarter, tests, q}, report) =>
    say("warning.tests", {
      quarter: quarterName(report, String(quarter)),
      tests: Number(tests),
      q: Number(q).toLocaleString(locale())
    }),
  "9 quarters": ({from, to, matched, joined, left, leavers_differ, drift}, report) =>
    say("warning.attrition", {
      from: quarterName(report, String(from)),
      to: quarterName(report, String(to)),
      matched: Number(matched),
      joined: Number(joined),
      left: Number(left),
      differ: leavers_differ ? "yes" : "no",
      drift: drift == null ? "none" : decimals(Number(drift) * 100, 1)
    }),
  "10 where 70% is quoted": () => say("warning.seventy"),
  "11 all": ({minRespondents}) => say("warning.anonymity", {people: Number(minRespondents)}),
  "12 quarters": () => say("warning.teaches")
};

function shareOf(rate: Numbers[string] | undefined): string {
  return rate == null ? "none" : percent(Number(rate));
}
