import {downloads} from "../components/figure.js";
import {heatmap} from "../components/heatmap.js";
import {html, type Markup} from "../components/html.js";
import {groupName, teamName} from "../narrative/names.js";
import {listed, percent} from "../narrative/numbers.js";
import {type TeamCell, teamStanding, teamsFinding} from "../narrative/teams.js";
import {type Cell, cellOf, isOf, overall} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {expectationCells} from "./expectation-cells.js";
import {link, namesOf} from "./names.js";
import {boundReason, hiddenReason, insteadOfMissed, reasonShort} from "./reasons.js";
import type {Page, View} from "./view.js";

/** Every team and every expectation in one table. */
export const teams: View = {
  title: ({report, selection}) =>
    `Which teams miss which expectations of ${groupName(report, selection.holder)}?`,
  controls: ["quarter", "direction", "theme"],
  needs: ["understanding", "themes", "warnings"],
  render: (page) => {
    const all = overall(page.tables, page.selection);
    const cells: TeamCell[] = page.report.teams.map(({id}) => ({
      team: id,
      label: teamName(page.report, id),
      cell: overall(page.tables, page.selection, id)
    }));
    return html`<p class="answer">${teamsFinding(cells, all)}.</p>${table(page, cells, all)}${notes(page, cells, all)}${cautions(page, ["teams", "gap charts"])}`
      .markup;
  }
};

function table(page: Page, teamCells: readonly TeamCell[], all: Cell): Markup {
  const {tables, selection} = page;
  const names = namesOf(page);
  const rows = new Map(
    tables.understanding
      .filter((row) => isOf(row, selection))
      .map((row) => [`${row.team}\n${row.expectation}`, row])
  );
  const columns = [
    {label: "All", href: link(page, "index")},
    ...teamCells.map(({team, label}) => ({label, team, href: link(page, `teams/${team}`)}))
  ];
  const asCell = (cell: Cell, team: string, what: string) => ({
    state: cell.state,
    value: cell.state === "shown" ? cell.row.gap_lenient : null,
    text: cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
    title:
      cell.state === "shown"
        ? `${team}: ${percent(cell.row.gap_lenient)} miss ${what}`
        : `${team}: ${reasonShort(cell)}`
  });
  return html`<figure class="wide">${heatmap("expectation", columns, [
    {
      label: selection.theme === null ? "All expectations" : `All of ${selection.theme}`,
      note: null,
      cells: [
        asCell(all, "All teams", "what is expected"),
        ...teamCells.map(({label, cell}) => asCell(cell, label, "what is expected"))
      ]
    },
    ...expectationCells(page).map(({id, statement, theme, cell}) => ({
      label: statement,
      expectation: id,
      note: theme,
      cells: [
        asCell(cell, "All teams", `“${statement}”`),
        ...teamCells.map(({team, label}) =>
          asCell(cellOf(rows.get(`${team}\n${id}`)), label, `“${statement}”`)
        )
      ]
    }))
  ])}<figcaption>Share of ${names.targets} who do not know or misread what ${names.holders} expect, ${names.quarter}. Expectations are in the order of the gap over all teams, teams in the order of the organisation. One cell rests on few people: read rows and columns, not single cells.</figcaption>${downloads(false)}</figure>`;
}

function notes(page: Page, cells: readonly TeamCell[], all: Cell): Markup {
  const {hidden} = teamStanding(cells, all);
  return html`<section class="trust"><h2>What is not shown</h2><p>${hidden.length > 0 && `${listed(hidden.map(({label}) => label))} ${hidden.length === 1 ? "is" : "are"} hidden. `}${hiddenReason(page.report, page.selection.target)} ${boundReason(page.report, page.selection.target)} “No clear target” means that those who expect it do not agree among themselves: nobody could know it.</p></section>`;
}
