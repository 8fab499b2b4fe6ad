import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {quarterLines} from "../components/quarter-lines.js";
import {say} from "../language/language.js";
import {teamName} from "../narrative/names.js";
import {percent, range} from "../narrative/numbers.js";
import {courseFinding} from "../narrative/quarters.js";
import {teamStanding, teamsFinding} from "../narrative/teams.js";
import {type Cell, cellOf, rowOf} from "../selection/figures.js";
import {teamsOf} from "../selection/selection.js";
import {mostTelling} from "./most-telling.js";
import {link, namesOf, pooledOf} from "./names.js";
import {hiddenReason, insteadOfMissed} from "./reasons.js";
import type {Page} from "./view.js";

/** The teams of one expectation, the widest gap first. */
export function byTeam(page: Page, expectation: string): Markup {
  const {report, selection, document} = page;
  const names = namesOf(page);
  const all = cellFor(page, expectation, "*");
  const cells = teamsOf(report, selection).map(({id}) => ({
    team: id,
    label: teamName(report, id),
    cell: cellFor(page, expectation, id)
  }));
  const standing = teamStanding(cells, all);
  const side = (team: string) => {
    if (standing.above.some((entry) => entry.team === team)) return "above" as const;
    return standing.below.some((entry) => entry.team === team) ? ("below" as const) : ("unclear" as const);
  };
  const finding = teamsFinding(cells, all, pooledOf(selection));
  const rows = cells
    .map(({team, label, cell}) => ({
      ...{team, label, cell, standing: side(team)},
      href: link(page, `teams/${team}`),
      ...figuresOf(cell)
    }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const drawn = mostTelling(rows);
  const anyShown = rows.some(({value}) => value !== null);
  const why = standing.hidden.length > 0 && hiddenReason(report, selection.target);
  return html`<section>${figure({
    title: finding,
    draw: anyShown
      ? intervalDots(
          drawn,
          all.state === "shown"
            ? {
                value: all.row.gap_lenient,
                label: say("expectation.all_teams", {
                  ...pooledOf(selection),
                  share: percent(all.row.gap_lenient)
                })
              }
            : null,
          document
        )
      : null,
    empty: say("expectation.teams_empty"),
    alternative: say("expectation.teams_alternative", {finding}),
    caption: html`${anyShown && say("expectation.teams_caption", {targets: names.targets, quarter: names.quarter})}${drawn.length < rows.length && ` ${say("overview.more_teams", {n: rows.length - drawn.length})}`} ${why}`,
    table: {
      columns: [say("expectation.team"), ...columns()],
      rows: rows.map(({label, href, cell}) => [html`<a href="${href}">${label}</a>`, ...tableCells(cell)])
    }
  })}</section>`;
}

/** The quarters of one expectation. */
export function byQuarter(page: Page, expectation: string): Markup {
  const {report, selection, document} = page;
  const cells = report.quarters.map(({id, label}) => ({
    label,
    cell: cellFor({...page, selection: {...selection, quarter: id}}, expectation, "*")
  }));
  const shown = cells.flatMap(({label, cell}) =>
    cell.state === "shown" ? [{...cell.row, quarter: label}] : []
  );
  return html`<section>${figure({
    title: courseFinding(shown, shown.length),
    draw:
      shown.length > 0
        ? quarterLines(
            cells.map(({label, cell}) => ({label, ...figuresOf(cell)})),
            document
          )
        : null,
    empty: say("expectation.quarters_empty"),
    alternative: cells
      .map(({label, cell}) => say("chart.value", {name: label, value: shownAs(cell)}))
      .join("; "),
    caption: shown.length > 0 ? say("expectation.quarters_caption") : "",
    table: {
      columns: [say("expectation.quarter"), ...columns()],
      rows: cells.map(({label, cell}) => [label, ...tableCells(cell)])
    }
  })}</section>`;
}

function cellFor({tables, selection}: Page, expectation: string, team: string): Cell {
  return cellOf(rowOf(tables, selection, expectation, team));
}

function figuresOf(cell: Cell) {
  if (cell.state !== "shown") return {value: null, low: null, high: null, note: insteadOfMissed(cell)};
  const {gap_lenient: value, ci_low: low, ci_high: high} = cell.row;
  return {value, low, high, note: null};
}

function shownAs(cell: Cell): string {
  return cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell);
}

function columns(): string[] {
  return [say("expectations.missed"), say("expectations.interval"), say("expectations.people")];
}

function tableCells(cell: Cell): (string | number)[] {
  if (cell.state !== "shown") return [insteadOfMissed(cell), "–", "–"];
  const {row} = cell;
  const interval = range(row.ci_low, row.ci_high);
  return [percent(row.gap_lenient), interval, row.n_respondents];
}
