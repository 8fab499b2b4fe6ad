import {classStrip} from "../components/class-strip.js";
import {classes} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {legend} from "../components/legend.js";
import {say, sayMarkup} from "../language/language.js";
import {changeSentence} from "../narrative/change.js";
import {headlineQuestion, headlineSentence, shortAnswer} from "../narrative/headline.js";
import {gapKind, kindClause, remedy} from "../narrative/kind.js";
import {groupName, teamName} from "../narrative/names.js";
import {between, capitalised, count, counted, listed, percent, range} from "../narrative/numbers.js";
import {participationSentence} from "../narrative/participation.js";
import {type TeamCell, teamStanding, teamsFinding} from "../narrative/teams.js";
import {type Cell, hasInterval, isUnclear, overall} from "../selection/figures.js";
import {teamsOf} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {type ExpectationCell, expectationCells} from "./expectation-cells.js";
import {mostTelling} from "./most-telling.js";
import {link, namesOf, pooledOf} from "./names.js";
import {quotes} from "./quotes.js";
import {hiddenReason, insteadOfMissed, whyNone} from "./reasons.js";
import type {Page, View} from "./view.js";

/** How many gaps the overview tells of. */
const widest = 3;

/** The headline, the widest gaps, the teams, and what is not known. */
export const overview: View = {
  title: (page) => headlineQuestion(namesOf(page)),
  controls: ["quarter", "direction", "theme", "region"],
  needs: ["understanding", "themes", "regions", "participation", "warnings"],
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
<div class="fact main"><dt>${say("overview.missed")}</dt><dd>${percent(row.gap_lenient)}</dd><dd class="range">${hasInterval(row) ? between(row.ci_low, row.ci_high) : say("overview.no_interval")}</dd></div>
<div class="fact"><dt>${sayMarkup("overview.not_known")}</dt><dd>${share(row.not_known)}</dd><dd class="range">${say("overview.not_known_why")}</dd></div>
<div class="fact"><dt>${sayMarkup("overview.misread")}</dt><dd>${share(row.misread)}</dd><dd class="range">${say("overview.misread_why")}</dd></div>
<div class="fact"><dt>${say("overview.strict")}</dt><dd>${percent(row.gap_strict)}</dd><dd class="range">${say("overview.strict_why")}</dd></div>
</dl>
${figure({
  title: headlineTitle(row.gap_lenient, kind),
  legend: legend([...classes].reverse()),
  draw: classStrip(row, page.document),
  alternative: say("alternative.cases", {
    n: row.n_pairs,
    classes: classes
      .map(({field, label}) => say("alternative.class", {share: share(row[field]), class: label}))
      .join(", ")
  }),
  caption: `${caption(page, cell)} ${say("caption.case", {targets: names.targets})}`,
  table: {
    columns: [say("column.class"), say("column.cases"), say("column.share")],
    rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
  }
})}</section>`;
}

function headlineTitle(gap: number, kind: ReturnType<typeof gapKind>): string {
  return kind === "none"
    ? say("overview.all_understood")
    : say("overview.title", {share: percent(gap), kind});
}

function caption({report, selection}: Page, cell: Cell): string {
  if (cell.state !== "shown") return "";
  const {row} = cell;
  const isFew = row.ci_method === "cluster_teams" && row.clusters < 10;
  return say("caption.basis", {
    quarter: namesOf({report, selection}).quarter,
    people: counted(row.n_respondents, "person"),
    cases: counted(row.n_pairs, "case"),
    interval: hasInterval(row) ? (isFew ? "few" : "yes") : "no",
    teams: counted(row.clusters, "team")
  });
}

function gaps(page: Page): Markup {
  const names = namesOf(page);
  const cells = expectationCells(page);
  const shown = cells.flatMap((entry) =>
    entry.cell.state === "shown" ? [{...entry, row: entry.cell.row}] : []
  );
  if (shown.length === 0)
    return html`<section><h2>${say("expectations.no_figure")}</h2><p>${whyNone(
      page,
      cells.map(({cell}) => cell)
    )}</p></section>`;
  const unclear = cells.filter(({cell}) => isUnclear(cell));
  const top = shown.slice(0, widest);
  return html`<section><h2 class="section">${say(shown.length > widest ? "overview.most" : "overview.what", {targets: names.targets})}</h2>
<div class="cards">${top.map((entry) => gapCard(page, entry))}</div>
${
  unclear.length > 0 &&
  html`<p class="note">${sayMarkup("overview.decide_first", {
    holders: names.holders,
    statements: listed(unclear.map(({statement}) => say("heatmap.statement", {statement}))),
    n: unclear.length
  })}</p>`
}
<p class="more"><a href="${link(page, "teams")}">${say("overview.all_expectations", {expectations: counted(cells.length, "expectation")})}</a></p></section>`;
}

function gapCard(page: Page, {statement, theme, cell}: ExpectationCell): Markup {
  if (cell.state !== "shown") return html``;
  const {row} = cell;
  const kind = gapKind(row);
  const range = hasInterval(row) ? say("overview.card_range", {range: between(row.ci_low, row.ci_high)}) : "";
  return html`<div class="card">${figure({
    level: 3,
    title: say("heatmap.statement", {statement}),
    draw: classStrip(row, page.document),
    alternative: say("overview.card_alternative", {share: percent(row.gap_lenient), range}),
    caption: html`${sayMarkup("overview.card_missed", {
      share: percent(row.gap_lenient),
      targets: namesOf(page).targets,
      range,
      kind: kindClause(kind)
    })} <span class="do">${remedy(kind).verb}</span> ${theme !== null && html`<span class="quiet">${say("overview.card_basis", {theme, answers: counted(row.n_pairs, "answer")})}</span>`}`,
    table: {
      columns: [say("column.class"), say("column.answers"), say("column.share")],
      rows: classes.map(({field, label}) => [label, row[field], percent(row[field] / row.n_pairs)])
    }
  })}</div>`;
}

function teams(page: Page): Markup {
  const {report, tables, selection, document} = page;
  const names = namesOf(page);
  const all = overall(tables, selection);
  const pooled = pooledOf(selection);
  const cells: TeamCell[] = teamsOf(report, selection).map(({id}) => ({
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
    html` ${say("overview.hidden_teams", {teams: listed(standing.hidden.map(({label}) => label))})} ${hiddenReason(report, selection.target)}`;
  const reference =
    all.state === "shown"
      ? {
          value: all.row.gap_lenient,
          label: say("overview.all_teams", {...pooled, share: percent(all.row.gap_lenient)})
        }
      : null;
  return html`<section>${figure({
    title: teamsFinding(cells, all, pooled),
    draw: order.length > 0 ? intervalDots(drawn, reference, document) : null,
    empty: whyNone(
      page,
      cells.map(({cell}) => cell)
    ),
    alternative: say("overview.teams_alternative", {finding: teamsFinding(cells, all, pooled)}),
    caption:
      order.length > 0
        ? html`${say("overview.teams_caption", {targets: names.targets, quarter: names.quarter})}${drawn.length < rows.length && ` ${say("overview.more_teams", {n: rows.length - drawn.length})}`}${hidden}`
        : "",
    table: {
      columns: [
        say("column.team"),
        say("column.missed"),
        say("column.interval"),
        say("column.people"),
        say("column.beside_all", pooled)
      ],
      rows: [...order, ...standing.bounded, ...standing.hidden, ...standing.empty].map(
        ({team, label, cell}, i) => [
          html`<a href="${link(page, `teams/${team}`)}">${label}</a>`,
          cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
          cell.state === "shown" ? range(cell.row.ci_low, cell.row.ci_high) : "–",
          cell.state === "shown" ? cell.row.n_respondents : "–",
          cell.state === "shown" ? say("overview.standing", {standing: rows[i]!.standing}) : "–"
        ]
      )
    }
  })}</section>`;
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
  return html`<section class="trust"><h2>${say("overview.rests")}</h2>
<p>${answered.map((sentence) => `${capitalised(sentence)} `)}${hidden === 0 ? say("overview.none_hidden") : say("overview.some_hidden", {hidden, cells})}${selection.region !== undefined && ` ${say("overview.all_regions")}`}</p>
<p class="more"><a href="${link(page, "method")}">${say("overview.method")}</a></p></section>`;
}
