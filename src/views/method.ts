import {colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {shareBars} from "../components/share-bars.js";
import {say} from "../language/language.js";
import {groupName, quarterName, teamName} from "../narrative/names.js";
import {capitalised, count, counted, listed, percent} from "../narrative/numbers.js";
import {participationSentence} from "../narrative/participation.js";
import {hasFlag} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {hiddenFigures} from "./hidden-figures.js";
import type {Page, View} from "./view.js";

/** How the figures were made, who answered, what was left out. */
export const method: View = {
  title: () => "How was this measured, and how far can it be trusted?",
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
  const {method: settings} = report;
  return html`<section><h2>What the figures mean</h2>
<p>Everybody was asked two things about every expectation: what <em>we</em> want, and what <em>they</em> want. One case is one person and one expectation.</p>
<dl class="terms">
<dt>Not known</dt><dd>The person has not heard of the expectation, or does not know what is wanted.</dd>
<dt>Misread</dt><dd>The person names another action (stop, start or continue), or a level ${settings.tauMisread} or more points away.</dd>
<dt>Partly understood</dt><dd>The right action; the level more than ${counted(settings.tau, "point")} and less than ${settings.tauMisread} points away.</dd>
<dt>Fully understood</dt><dd>The right action, and a level at most ${counted(settings.tau, "point")} away.</dd>
<dt>Missed</dt><dd>Not known or misread, of all cases. The strict figure counts partly understood cases as well.</dd>
<dt>95% interval</dt><dd>People of one team resemble each other, so the interval is computed over teams, not over people (Wilson's interval on the effective number of cases, cluster-robust CR2 errors). Fewer than five teams give no interval; fewer than ten are said to be few. In 1,000 simulated engagements of 10 to 40 teams it held the truth in 93.7 to 95.6 of 100, with 5 to 9 teams in 94.2 to 95.4 of 100; a change of nothing was called a change in 3.8 to 6.5 of 100.</dd>
</dl></section>`;
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
    title: `Who answered in ${quarterName(report, selection.quarter)}`,
    draw: groups.length
      ? shareBars(
          groups.map(({row, name}) => ({
            label: capitalised(name),
            value: hasFlag(row, "hidden") ? null : row.rate,
            fill: colour.accent,
            note: hasFlag(row, "hidden") ? "hidden" : "–"
          })),
          page.document
        )
      : null,
    empty: "Nobody was invited.",
    alternative: sentences.join(" "),
    caption: sentences.join(" "),
    table: {
      columns: ["group", "team", "invited", "answered", "share", "do not know"],
      rows: rows.map((row) => [
        capitalised(groupName(report, row.group)),
        teamName(report, row.team),
        ...(hasFlag(row, "hidden")
          ? ["hidden", "hidden", "hidden", "hidden"]
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
  return html`<section><h2>What was read, and what was left out</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Sources"><table>
<thead><tr>${headings.map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
<tbody>${report.sources.map(
    (source) =>
      html`<tr><th scope="row">${source.file}</th><td>${source.quarter === null ? say("sources.all_quarters") : quarterName(report, source.quarter)}</td><td>${rows(source.rowsRead)}</td><td>${rows(source.rowsKept)}</td><td>${source.dropped.length === 0 ? say("sources.none") : listed(source.dropped.map(({reason, rows}) => `${count(rows)} ${reason}`))}</td></tr>`
  )}</tbody></table></div>
<p class="note">Rows read are rows kept and rows left out, to the last one.</p></section>`;
}

function warnings({report}: Page): Markup {
  if (report.warnings.length === 0)
    return html`<section><h2>Nothing in the files called for a warning</h2></section>`;
  return html`<section><h2>${counted(report.warnings.length, "warning")} about the files</h2>
<ul class="warnings">${report.warnings.map(
    (problem) =>
      html`<li><strong>${problem.file}${problem.row === null ? "" : `, row ${problem.row}`}${problem.column === null ? "" : `, column “${problem.column}”`}</strong>: found ${problem.found}, expected ${problem.expected}. ${problem.hint}</li>`
  )}</ul></section>`;
}

function rules({report}: Page): Markup {
  const {method: settings, reporting} = report;
  const scope =
    settings.targetScope === "team_leaders"
      ? `the leaders of a person's own team; where these are not clear, all who hold it`
      : "all who hold the expectation, pooled";
  const rows: [string, string | number][] = [
    ["what is expected is taken from", scope],
    ["holders are clear on an action from", `a share of ${percent(settings.clearModalShare)} on one action`],
    [
      "holders are clear on a level up to",
      `${settings.adLimit.toFixed(2)} points of mean deviation from the median`
    ],
    ["fully understood up to", `${counted(settings.tau, "point")} of difference`],
    ["misread from", `${settings.tauMisread} points of difference`],
    ["a response is complete from", `${percent(settings.completeShare)} of its questions`],
    ["fewest people behind a figure", `${reporting.minRespondents}; of leaders ${reporting.minLeaders}`],
    ["leaders are", reporting.leaders],
    [
      "comments are",
      reporting.comments === "none"
        ? "never published"
        : `published where a person approved them, line by line (${report.quotes.length})`
    ],
    ["seed of what is drawn by chance", settings.seed],
    ["Plumbline", report.version],
    ["content", report.contentHash]
  ];
  return html`<section><h2>The rules in force</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Rules"><table class="rules"><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table></div></section>`;
}
