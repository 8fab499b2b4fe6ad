import {colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {shareBars} from "../components/share-bars.js";
import type {MessageKey} from "../language/english.js";
import {say, sayMarkup} from "../language/language.js";
import {groupName, quarterName, teamName} from "../narrative/names.js";
import {capitalised, count, decimals, listed, percent} from "../narrative/numbers.js";
import {participationSentence} from "../narrative/participation.js";
import {hasFlag} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {hiddenFigures} from "./hidden-figures.js";
import type {Page, View} from "./view.js";

/** How the figures were made, who answered, what was left out. */
export const method: View = {
  title: () => say("method.title"),
  controls: ["quarter"],
  needs: ["participation", "warnings"],
  render: (page) =>
    html`${measured(page)}${participation(page)}${sources(page)}${cautions(page, everywhere)}${warnings(page)}${hiddenFigures(page)}${rules(page)}`
      .markup
};

/** The places of the warnings that are not for all pages; this page has them all. */
const everywhere = [
  "gap charts",
  "co-orientation",
  "consensus",
  "comparisons",
  "results",
  "teams",
  "quarters",
  "where 70% is quoted"
] as const;

function measured({report}: Page): Markup {
  const {tau, tauMisread: misread} = report.method;
  const terms: [name: MessageKey, meaning: MessageKey][] = [
    ["method.not_known", "method.not_known_is"],
    ["method.misread", "method.misread_is"],
    ["method.partly", "method.partly_is"],
    ["method.fully", "method.fully_is"],
    ["method.missed", "method.missed_is"],
    ["method.interval", "method.interval_is"]
  ];
  return html`<section><h2>${say("method.meaning")}</h2>
<p>${sayMarkup("method.asked")}</p>
<dl class="terms">${terms.map(([name, meaning]) => html`<dt>${say(name)}</dt><dd>${say(meaning, {tau, misread})}</dd>`)}</dl></section>`;
}

function participation(page: Page): Markup {
  const {report, tables, selection} = page;
  const rows = tables.participation.filter((row) => row.quarter === selection.quarter);
  const groups = report.groups.flatMap(({id}) => {
    const row = rows.find((entry) => entry.group === id && entry.team === "*");
    return row ? [{row, name: groupName(report, id)}] : [];
  });
  const sentences = groups.map(({row, name}) => participationSentence(row, name));
  return html`<section>${figure({
    title: say("method.who", {quarter: quarterName(report, selection.quarter)}),
    draw: groups.length
      ? shareBars(
          groups.map(({row, name}) => ({
            label: capitalised(name),
            value: hasFlag(row, "hidden") ? null : row.rate,
            fill: colour.accent,
            note: hasFlag(row, "hidden") ? say("reason.hidden") : "–"
          })),
          page.document
        )
      : null,
    empty: say("method.nobody"),
    alternative: sentences.join(" "),
    caption: sentences.join(" "),
    table: {
      columns: [
        say("method.group"),
        say("method.team"),
        say("method.invited"),
        say("method.answered"),
        say("method.share"),
        say("method.dont_know")
      ],
      rows: rows.map((row) => [
        capitalised(groupName(report, row.group)),
        teamName(report, row.team),
        ...(hasFlag(row, "hidden")
          ? Array<string>(4).fill(say("reason.hidden"))
          : [
              count(row.invited),
              count(row.answered),
              row.rate === null ? "–" : percent(row.rate),
              row.dont_know_rate === null ? "–" : percent(row.dont_know_rate)
            ])
      ])
    }
  })}</section>`;
}

function rows(n: number | null): string {
  return n === null ? say("reason.hidden") : count(n);
}

const headings = [
  "sources.file",
  "sources.quarter",
  "sources.read",
  "sources.kept",
  "sources.dropped"
] as const;

function sources({report}: Page): Markup {
  return html`<section><h2>${say("method.read")}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say("method.sources")}"><table>
<thead><tr>${headings.map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
<tbody>${report.sources.map(
    (source) =>
      html`<tr><th scope="row">${source.file}</th><td>${source.quarter === null ? say("sources.all_quarters") : quarterName(report, source.quarter)}</td><td>${rows(source.rowsRead)}</td><td>${rows(source.rowsKept)}</td><td>${source.dropped.length === 0 ? say("sources.none") : listed(source.dropped.map(({reason, rows}) => say("dropped.rows", {rows, reason: reasonWords(reason)})))}</td></tr>`
  )}</tbody></table></div>
<p class="note">${say("method.read_note")}</p></section>`;
}

/** Why the loaders leave rows out. */
const reasons = [
  ...["partial", "preview", "test", "unfinished", "disqualified", "over_quota", "duplicate"],
  ...["no_respondent_id", "no_employee_id", "not_on_the_roster", "no_answers", "no_quarter", "not_a_number"],
  ...["not_won", "outside_the_quarters", "unknown_team_or_quarter", "column_names_again", "footer_or_total"],
  ...["no_group_of_the_engagement", "not_there_in_any_quarter"]
];

/** A reason in the report's language; an engagement may give reasons of its own, in its words. */
function reasonWords(reason: string): string {
  const key = reason.replaceAll(" ", "_");
  return reasons.includes(key) ? say(`dropped.${key}` as MessageKey) : reason;
}

/** What `plumbline check` says of the files; its words about what was expected are those of the command, in English. */
function warnings({report}: Page): Markup {
  if (report.warnings.length === 0) return html`<section><h2>${say("method.no_warning")}</h2></section>`;
  return html`<section><h2>${say("method.warnings", {n: report.warnings.length})}</h2>
<ul class="warnings">${report.warnings.map(
    ({file, row, column, found, rows, expected, hint}) =>
      html`<li><strong>${file}${placeOf(row, column)}</strong>: ${sayMarkup("method.warning", {
        found: rows === undefined ? inEnglish(found) : say("method.rows", {rows}),
        expected: inEnglish(expected),
        hint: inEnglish(hint)
      })}</li>`
  )}</ul></section>`;
}

function placeOf(row: number | null, column: string | null): string {
  if (row === null && column === null) return "";
  const kind = column === null ? "row" : row === null ? "column" : "both";
  return `, ${say("method.warning_at", {kind, row: row ?? "", column: column ?? ""})}`;
}

function inEnglish(text: string): Markup {
  return html`<span lang="en">${text}</span>`;
}

function rules({report}: Page): Markup {
  const {method: settings, reporting, quotes, version, contentHash} = report;
  const rows: [MessageKey | null, string | number][] = [
    ["rule.target", say(settings.targetScope === "team_leaders" ? "rule.team_leaders" : "rule.all_holders")],
    ["rule.clear_action", say("rule.clear_action_is", {share: percent(settings.clearModalShare)})],
    ["rule.clear_level", say("rule.clear_level_is", {points: decimals(settings.adLimit, 2)})],
    ["rule.fully", say("rule.difference", {points: settings.tau})],
    ["rule.misread", say("rule.difference", {points: settings.tauMisread})],
    ["rule.complete", say("rule.complete_is", {share: percent(settings.completeShare)})],
    ["rule.fewest", say("rule.fewest_is", {people: reporting.minRespondents, leaders: reporting.minLeaders})],
    ["rule.leaders", say("rule.leaders_is", {leaders: reporting.leaders})],
    [
      "rule.comments",
      reporting.comments === "none"
        ? say("rule.comments_none")
        : say("rule.comments_approved", {quotes: quotes.length})
    ],
    ["rule.seed", settings.seed],
    [null, version],
    ["rule.content", contentHash]
  ];
  return html`<section><h2>${say("method.rules")}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say("method.rule")}"><table class="rules"><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name === null ? "Plumbline" : say(name)}</th><td>${value}</td></tr>`)}</tbody></table></div></section>`;
}
