import {classStrip} from "../components/class-strip.js";
import {classes} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {legend} from "../components/legend.js";
import {say} from "../language/language.js";
import {changeSentence} from "../narrative/change.js";
import {headlineQuestion, headlineSentence, shortAnswer} from "../narrative/headline.js";
import {gapKind, kindClause, remedy} from "../narrative/kind.js";
import {groupName, teamName} from "../narrative/names.js";
import {between, capitalised, count, counted, listed, percent} from "../narrative/numbers.js";
import {participationSentence} from "../narrative/participation.js";
import {type TeamCell, teamStanding, teamsFinding} from "../narrative/teams.js";
import {type Cell, hasInterval, overall} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {type ExpectationCell, expectationCells} from "./expectation-cells.js";
import {link, namesOf} from "./names.js";
import {quotes} from "./quotes.js";
import {hiddenReason, insteadOfMissed} from "./reasons.js";
import type {Page, View} from "./view.js";

/** How many gaps the overview tells of. */
const widest = 3;

/** The headline, the widest gaps, the teams, and what is not known. */
export const overview: View = {
  title: ({report, selection}) =>
    headlineQuestion({
      holders: groupName(report, selection.holder),
      targets: groupName(report, selection.target)
    }),
  controls: ["quarter", "direction", "theme"],
  needs: ["understanding", "themes", "participation", "warnings"],
  render: (page) =>
    html`${headline(page)}${gaps(page)}${teams(page)}${quotes(page)}${notKnown(page)}${cautions(page, ["gap charts"])}`
      .markup
};

function headline(page: Page): Markup {
  const cell = overall(page.tables, page.selection);
  const names = namesOf(page);
  const lead = html`<p class="answer"><strong>${shortAnswer(cell)}</strong> ${headlineSentence(cell, names)} ${cell.state === "shown" && changeSentence(cell.row, names.before)}</p>`;
  if (cell.state !== "shown") return html`<section class="headline">${lead}</section>`;
  const {row} = cell;
  const kind = gapKind(row);
  const share = (n: number) => percent(n / row.n_pairs);
  return html`<section class="headline">${lead}
<dl class="facts">
<div class="fact main"><dt>not known or misread</dt><dd>${percent(row.gap_lenient)}</dd><dd class="range">${hasInterval(row) ? between(row.ci_low, row.ci_high) : "interval not known"}</dd></div>
<div class="fact"><dt>not known: <em>tell</em></dt><dd>${share(row.not_known)}</dd><dd class="range">have not heard of it</dd></div>
<div class="fact"><dt>misread: <em>clarify</em></dt><dd>${share(row.misread)}</dd><dd class="range">understand something else</dd></div>
<div class="fact"><dt>strict figure</dt><dd>${percent(row.gap_strict)}</dd><dd class="range">counts partly understood as missed</dd></div>
</dl>
${figure({
  title: headlineTitle(row.gap_lenient, kind),
  legend: legend([...classes].reverse()),
  draw: classStrip(row, page.document),
  alternative: `Of ${count(row.n_pairs)} cases, ${classes.map(({field, label}) => `${share(row[field])} are ${label}`).join(", ")}.`,
  caption: `${caption(page, cell)} One case is one of ${names.targets} and one expectation.`,
  table: {
    columns: ["class", "cases", "share"],
    rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
  }
})}</section>`;
}

function headlineTitle(gap: number, kind: ReturnType<typeof gapKind>): string {
  const reason = {
    not_known: "most of it has never been heard of",
    misread: "most of it is known, and read differently",
    both: "part of it unheard, part of it read differently",
    none: "nothing is missed"
  }[kind];
  return kind === "none"
    ? "Every expectation is known and understood"
    : `${percent(gap)} is missed: ${reason}`;
}

function caption({report, selection}: Page, cell: Cell): string {
  const names = namesOf({report, selection});
  if (cell.state !== "shown") return "";
  const {row} = cell;
  const few =
    row.ci_method === "cluster_teams" && row.clusters < 10
      ? ` from only ${counted(row.clusters, "team")}`
      : "";
  const interval = hasInterval(row)
    ? `; the bracket is the 95% interval${few}`
    : "; no interval can be given";
  return `${names.quarter}: ${counted(row.n_respondents, "person")}, ${counted(row.n_pairs, "case")}${interval}.`;
}

function gaps(page: Page): Markup {
  const names = namesOf(page);
  const cells = expectationCells(page);
  const shown = cells.flatMap((entry) =>
    entry.cell.state === "shown" ? [{...entry, row: entry.cell.row}] : []
  );
  if (shown.length === 0)
    return html`<section><h2>No single expectation has a figure that may be shown</h2><p>${cells.some(({cell}) => cell.state === "hidden") ? hiddenReason(page.report, page.selection.target) : `Nothing was asked of ${names.targets} in ${names.quarter}.`}</p></section>`;
  const unclear = cells.filter(({cell}) => cell.state === "none" && cell.reason === "no_clear_target");
  const top = shown.slice(0, widest);
  return html`<section><h2 class="section">${shown.length > widest ? `Where ${names.targets} miss most` : `What ${names.targets} miss`}</h2>
<div class="cards">${top.map((entry) => gapCard(page, entry))}</div>
${unclear.length > 0 && html`<p class="note"><strong>Decide first:</strong> ${names.holders} do not agree among themselves on ${listed(unclear.map(({statement}) => `“${statement}”`))}. ${unclear.length === 1 ? "It is" : "They are"} counted against nobody.</p>`}
<p class="more"><a href="${link(page, "teams")}">All ${counted(cells.length, "expectation")}, team by team</a></p></section>`;
}

function gapCard(page: Page, {statement, theme, cell}: ExpectationCell): Markup {
  if (cell.state !== "shown") return html``;
  const {row} = cell;
  const kind = gapKind(row);
  const range = hasInterval(row) ? ` (likely ${between(row.ci_low, row.ci_high)})` : "";
  return html`<div class="card">${figure({
    level: 3,
    title: `“${statement}”`,
    draw: classStrip(row, page.document),
    alternative: `${percent(row.gap_lenient)} do not know or misread it${range}.`,
    caption: html`<strong>${percent(row.gap_lenient)} of ${namesOf(page).targets} miss it</strong>${range}: ${kindClause(kind)}. <span class="do">${remedy(kind).verb}</span> ${theme !== null && html`<span class="quiet">${theme} · ${counted(row.n_pairs, "answer")}</span>`}`,
    table: {
      columns: ["class", "answers", "share"],
      rows: classes.map(({field, label}) => [label, row[field], percent(row[field] / row.n_pairs)])
    }
  })}</div>`;
}

function teams(page: Page): Markup {
  const {report, tables, selection, document} = page;
  const names = namesOf(page);
  const all = overall(tables, selection);
  const cells: TeamCell[] = report.teams.map(({id}) => ({
    team: id,
    label: teamName(report, id),
    cell: overall(tables, selection, id)
  }));
  const standing = teamStanding(cells, all);
  const order = [...standing.above, ...standing.unclear, ...standing.below].sort(
    (a, b) => gap(b.cell) - gap(a.cell)
  );
  const rows = [...order, ...standing.bounded, ...standing.hidden, ...standing.empty].map(
    ({team, label, cell}) => ({
      label,
      href: link(page, `teams/${team}`),
      value: cell.state === "shown" ? cell.row.gap_lenient : null,
      low: cell.state === "shown" ? cell.row.ci_low : null,
      high: cell.state === "shown" ? cell.row.ci_high : null,
      standing: standing.above.some((entry) => entry.team === team)
        ? ("above" as const)
        : standing.below.some((entry) => entry.team === team)
          ? ("below" as const)
          : ("unclear" as const),
      note: cell.state === "shown" ? null : insteadOfMissed(cell)
    })
  );
  const drawn = mostTelling(rows);
  const hidden =
    standing.hidden.length > 0 &&
    html` Hidden: ${listed(standing.hidden.map(({label}) => label))}. ${hiddenReason(report, selection.target)}`;
  const reference =
    all.state === "shown"
      ? {value: all.row.gap_lenient, label: `all teams ${percent(all.row.gap_lenient)}`}
      : null;
  return html`<section>${figure({
    title: teamsFinding(cells, all),
    draw: order.length > 0 ? intervalDots(drawn, reference, document) : null,
    empty:
      standing.hidden.length > 0
        ? hiddenReason(report, selection.target)
        : `No team has answered in ${names.quarter}.`,
    alternative: `Share missed in each team with its 95% interval. ${teamsFinding(cells, all)}.`,
    caption: html`Share that ${names.targets} of a team miss, ${names.quarter}; the bar is the 95% interval. Teams whose bars overlap may stand in either order.${drawn.length < rows.length && ` ${say("overview.more_teams", {n: rows.length - drawn.length})}`}${hidden}`,
    table: {
      columns: ["team", "missed", "95% interval", "people", "beside all teams"],
      rows: [...order, ...standing.bounded, ...standing.hidden, ...standing.empty].map(
        ({team, label, cell}, i) => [
          html`<a href="${link(page, `teams/${team}`)}">${label}</a>`,
          cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
          cell.state === "shown" && hasInterval(cell.row)
            ? `${percent(cell.row.ci_low)} to ${percent(cell.row.ci_high)}`
            : "–",
          cell.state === "shown" ? cell.row.n_respondents : "–",
          cell.state === "shown"
            ? {above: "clearly wider", below: "clearly narrower", unclear: "cannot tell"}[rows[i]!.standing]
            : "–"
        ]
      )
    }
  })}</section>`;
}

/** More rows than this are no picture. */
const mostRows = 40;

/** All teams where they are few; of many those that differ clearly, and then the widest gaps. */
function mostTelling<Row extends {standing: string; value: number | null}>(
  rows: readonly Row[]
): readonly Row[] {
  if (rows.length <= mostRows) return rows;
  const clear = rows.filter(({standing, value}) => standing !== "unclear" && value !== null);
  const widest = rows.filter((row) => !clear.includes(row));
  const chosen = new Set([...clear, ...widest].slice(0, mostRows));
  return rows.filter((row) => chosen.has(row));
}

function gap(cell: Cell): number {
  return cell.state === "shown" ? cell.row.gap_lenient : -1;
}

function notKnown(page: Page): Markup {
  const {report, tables, selection} = page;
  const answered = [selection.target, selection.holder].map((group) =>
    participationSentence(
      tables.participation.find(
        (row) => row.quarter === selection.quarter && row.group === group && row.team === "*"
      ),
      groupName(report, group)
    )
  );
  const cells = report.hidden.reduce((sum, table) => sum + table.cells, 0);
  const hidden = report.hidden.reduce((sum, table) => sum + table.hidden, 0);
  return html`<section class="trust"><h2>What this rests on</h2>
<p>${answered.map((sentence) => `${capitalised(sentence)} `)}${hidden === 0 ? "No figure of this report is hidden." : `${count(hidden)} of the report's ${count(cells)} figures are hidden, because they rest on too few people or would give such a figure away.`}</p>
<p class="more"><a href="${link(page, "method")}">How it was measured, who answered, what was left out</a></p></section>`;
}
