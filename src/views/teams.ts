import {downloads} from "../components/figure.js";
import {heatmap} from "../components/heatmap.js";
import {html, type Markup} from "../components/html.js";
import {say, sayMarkup} from "../language/language.js";
import {teamName} from "../narrative/names.js";
import {listed, percent} from "../narrative/numbers.js";
import {type TeamCell, teamStanding, teamsFinding} from "../narrative/teams.js";
import {type Cell, cellOf, overall, rowOf} from "../selection/figures.js";
import {teamsOf} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {expectationCells} from "./expectation-cells.js";
import {link, namesOf, pooledOf} from "./names.js";
import {boundReason, hiddenReason, insteadOfMissed, reasonShort} from "./reasons.js";
import type {Page, View} from "./view.js";

/** Every team and every expectation in one table. */
export const teams: View = {
  title: (page) => say("heatmap.title", {...pooledOf(page.selection), holders: namesOf(page).holders}),
  controls: ["quarter", "direction", "theme", "region"],
  needs: ["understanding", "themes", "regions", "warnings"],
  render: (page) => {
    const all = overall(page.tables, page.selection);
    const cells: TeamCell[] = teamsOf(page.report, page.selection).map(({id}) => ({
      team: id,
      label: teamName(page.report, id),
      cell: overall(page.tables, page.selection, id)
    }));
    return html`<p class="answer">${teamsFinding(cells, all, pooledOf(page.selection))}.</p>${table(page, cells, all)}${notes(page, cells, all)}${cautions(page, ["teams", "gap charts"])}`
      .markup;
  }
};

/** More columns than these nobody reads, and a browser paints them for longer than a reader waits. */
const mostColumns = 60;
/** Where not all have a column, about as many as a screen has room for. */
const columnsOfMany = 20;

/** The teams that have a column: all, or of many those that miss most, in the organisation's order. */
function withColumn(cells: readonly TeamCell[]): readonly TeamCell[] {
  if (cells.length <= mostColumns) return cells;
  const gap = ({cell}: TeamCell) => (cell.state === "shown" ? cell.row.gap_lenient : -1);
  const widest = new Set([...cells].sort((a, b) => gap(b) - gap(a)).slice(0, columnsOfMany));
  return cells.filter((cell) => widest.has(cell));
}

function table(page: Page, every: readonly TeamCell[], all: Cell): Markup {
  const teamCells = withColumn(every);
  const left = every.length - teamCells.length;
  const {tables, selection} = page;
  const names = namesOf(page);
  const columns = [
    {label: selection.region ?? say("heatmap.all"), href: link(page, "index")},
    ...teamCells.map(({team, label}) => ({label, team, href: link(page, `teams/${team}`)}))
  ];
  const pooledName = selection.region ?? say("names.all_teams");
  const asCell = (cell: Cell, team: string, what: string) => ({
    state: cell.state,
    value: cell.state === "shown" ? cell.row.gap_lenient : null,
    text: cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
    title:
      cell.state === "shown"
        ? say("heatmap.cell", {team, share: percent(cell.row.gap_lenient), what})
        : say("chart.value", {name: team, value: reasonShort(cell)})
  });
  return html`<figure class="wide">${heatmap(say("column.expectation"), columns, [
    {
      label:
        selection.theme === null
          ? say("heatmap.all_expectations")
          : say("heatmap.all_of", {theme: selection.theme}),
      note: null,
      cells: [
        asCell(all, pooledName, say("heatmap.what")),
        ...teamCells.map(({label, cell}) => asCell(cell, label, say("heatmap.what")))
      ]
    },
    ...expectationCells(page).map(({id, statement, theme, cell}) => ({
      label: statement,
      expectation: id,
      note: theme,
      cells: [
        asCell(cell, pooledName, say("heatmap.statement", {statement})),
        ...teamCells.map(({team, label}) =>
          asCell(cellOf(rowOf(tables, selection, id, team)), label, say("heatmap.statement", {statement}))
        )
      ]
    }))
  ])}<figcaption>${say("heatmap.caption", {...pooledOf(selection), targets: names.targets, holders: names.holders, quarter: names.quarter})}${left > 0 && html` ${sayMarkup("heatmap.more_teams", {n: left, overview: (inside) => html`<a href="${link(page, "index")}">${inside}</a>`})}`}</figcaption>${downloads(false)}</figure>`;
}

function notes(page: Page, cells: readonly TeamCell[], all: Cell): Markup {
  const {hidden} = teamStanding(cells, all);
  return html`<section class="trust"><h2>${say("heatmap.not_shown")}</h2><p>${hidden.length > 0 && `${say("heatmap.hidden_teams", {teams: listed(hidden.map(({label}) => label)), n: hidden.length})} `}${hiddenReason(page.report, page.selection.target)} ${boundReason(page.report, page.selection.target)} ${say("heatmap.unclear")}</p></section>`;
}
