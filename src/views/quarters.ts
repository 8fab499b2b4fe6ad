import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {type QuarterPoint, quarterLines} from "../components/quarter-lines.js";
import {say} from "../language/language.js";
import {changeSentence, movement} from "../narrative/change.js";
import {quarterBefore, quarterName, statementOf, teamName} from "../narrative/names.js";
import {percent, points, range} from "../narrative/numbers.js";
import {courseFinding, movedFinding} from "../narrative/quarters.js";
import {type Cell, cellOf, overall, rowOf} from "../selection/figures.js";
import {teamsOf, themesOf} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {expectationCells} from "./expectation-cells.js";
import {link, namesOf} from "./names.js";
import {insteadOfMissed, whyNone} from "./reasons.js";
import type {Page, View} from "./view.js";

/** What changed from quarter to quarter, and what cannot be told apart from chance. */
export const quarters: View = {
  title: (page) => {
    const {holders, targets} = namesOf(page);
    return say("course.title", {targets, holders});
  },
  controls: ["quarter", "direction", "theme", "region"],
  needs: ["understanding", "themes", "regions", "warnings"],
  render: (page) =>
    html`${course(page)}${themes(page)}${expectations(page)}${teams(page)}${cautions(page, ["quarters", "gap charts"])}`
      .markup
};

function inQuarter(page: Page, quarter: string, team = "*"): Cell {
  return overall(page.tables, {...page.selection, quarter}, team);
}

function course(page: Page): Markup {
  const {report, selection} = page;
  const names = namesOf(page);
  const cells = report.quarters.map(({id, label}) => ({label, cell: inQuarter(page, id)}));
  const shown = cells.flatMap(({label, cell}) =>
    cell.state === "shown" ? [{...cell.row, quarter: label}] : []
  );
  const now = inQuarter(page, selection.quarter);
  return html`<section><p class="answer">${now.state === "shown" ? changeSentence(now.row, names.before) : say("course.no_figure", {quarter: names.quarter})}</p>
${figure({
  title: courseFinding(shown, shown.length),
  draw: shown.length > 0 ? quarterLines(cells.map(pointOf), page.document) : null,
  empty: whyNone(
    page,
    cells.map(({cell}) => cell)
  ),
  alternative: alternativeOf(cells),
  caption:
    shown.length > 0
      ? say("course.caption", {
          targets: names.targets,
          holders: names.holders,
          about: selection.theme === null ? "no" : "yes",
          theme: selection.theme ?? ""
        })
      : "",
  table: {
    columns: [
      say("column.quarter"),
      say("column.missed"),
      say("column.interval"),
      say("column.since"),
      say("column.people")
    ],
    rows: cells.map(({label, cell}) => [
      label,
      shownAs(cell),
      cell.state === "shown" ? range(cell.row.ci_low, cell.row.ci_high) : "–",
      cell.state === "shown" ? changeOf(cell.row) : "–",
      cell.state === "shown" ? cell.row.n_respondents : "–"
    ])
  }
})}</section>`;
}

function themes(page: Page): Markup {
  const {report, selection, document} = page;
  if (selection.theme !== null) return html``;
  const all = themesOf(report, selection).map((theme) => ({
    theme,
    cells: report.quarters.map(({id, label}) => ({
      label,
      cell: overall(page.tables, {...selection, theme, quarter: id})
    }))
  }));
  const drawn = all.filter(({cells}) => cells.some(({cell}) => cell.state === "shown"));
  if (drawn.length === 0) return html``;
  return html`<section><h2>${say("course.themes")}</h2><div class="cards">${drawn.map(
    ({theme, cells}) =>
      html`<div class="card">${figure({
        level: 3,
        title: theme,
        draw: quarterLines(cells.map(pointOf), document, 150),
        alternative: alternativeOf(cells),
        caption: lastChange(page, cells.at(-1)?.cell),
        table: {
          columns: [say("column.quarter"), say("column.missed")],
          rows: cells.map(({label, cell}) => [label, shownAs(cell)])
        }
      })}</div>`
  )}</div></section>`;
}

function lastChange({report}: Page, cell: Cell | undefined): string {
  const last = report.quarters.at(-1)!.id;
  const before = quarterBefore(report, last);
  if (cell?.state !== "shown") return say("course.no_last");
  return changeSentence(cell.row, before === null ? null : quarterName(report, before));
}

function expectations(page: Page): Markup {
  const {report} = page;
  const ids = expectationCells(page).map(({id}) => id);
  const rows = ids.map((id) => ({
    id,
    cells: report.quarters.map((quarter) =>
      cellOf(rowOf(page.tables, {...page.selection, quarter: quarter.id}, id))
    ),
    now: cellOf(rowOf(page.tables, page.selection, id))
  }));
  const changes = rows.flatMap(({now}) => (now.state === "shown" ? [now.row] : []));
  return table(
    page,
    movedFinding(changes, "expectation"),
    say("column.expectation"),
    rows.map(({id, cells, now}) => ({
      name: say("heatmap.statement", {statement: statementOf(report, id)}),
      href: null,
      cells,
      now
    }))
  );
}

function teams(page: Page): Markup {
  const {report, selection} = page;
  const rows = teamsOf(report, selection).map(({id}) => ({
    name: teamName(report, id),
    href: link(page, `teams/${id}`),
    cells: report.quarters.map((quarter) => inQuarter(page, quarter.id, id)),
    now: inQuarter(page, selection.quarter, id)
  }));
  const changes = rows.flatMap(({now}) => (now.state === "shown" ? [now.row] : []));
  return table(page, movedFinding(changes, "team"), say("column.team"), rows);
}

/** More rows than these nobody reads at once, and a browser lays them out for longer than a reader waits. */
const mostRows = 25;

/** The rows that stand in sight: all, or those that moved most, clearly if any did, in their own order. */
function inSight(rows: readonly CourseRow[]): ReadonlySet<CourseRow> {
  if (rows.length <= mostRows) return new Set(rows);
  const moved = ({now}: CourseRow) => {
    if (now.state !== "shown" || now.row.change_lenient === null) return -1;
    const isClear = ["fewer", "more"].includes(movement(now.row));
    return Math.abs(now.row.change_lenient) + (isClear ? 1 : 0);
  };
  return new Set([...rows].sort((a, b) => moved(b) - moved(a)).slice(0, mostRows));
}

interface CourseRow {
  name: string;
  href: string | null;
  cells: readonly Cell[];
  now: Cell;
}

function table(page: Page, title: string, first: string, rows: readonly CourseRow[]): Markup {
  const seen = inSight(rows);
  const others = rows.filter((row) => !seen.has(row));
  return html`<section><h2>${title}</h2>
${courses(
  page,
  title,
  first,
  rows.filter((row) => seen.has(row))
)}${
  others.length > 0 &&
  html`<details class="table"><summary>${say("course.more_teams", {n: others.length})}</summary>${courses(page, title, first, others)}</details>`
}</section>`;
}

function courses(page: Page, title: string, first: string, rows: readonly CourseRow[]): Markup {
  const {report} = page;
  const names = namesOf(page);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="course">
<thead><tr><th scope="col">${first}</th>${report.quarters.map(({label}) => html`<th scope="col">${label}</th>`)}<th scope="col">${say("course.against", {quarter: names.quarter})}</th></tr></thead>
<tbody>${rows.map(
    ({name, href, cells, now}) =>
      html`<tr><th scope="row">${href === null ? name : html`<a href="${href}">${name}</a>`}</th>${cells.map((cell) => html`<td class="${cell.state}">${shownAs(cell)}</td>`)}<td>${now.state === "shown" ? changeOf(now.row) : "–"}</td></tr>`
  )}</tbody></table></div>`;
}

function alternativeOf(cells: readonly {label: string; cell: Cell}[]): string {
  return cells.map(({label, cell}) => say("chart.value", {name: label, value: shownAs(cell)})).join("; ");
}

function pointOf({label, cell}: {label: string; cell: Cell}): QuarterPoint {
  return cell.state === "shown"
    ? {label, value: cell.row.gap_lenient, low: cell.row.ci_low, high: cell.row.ci_high, note: null}
    : {label, value: null, low: null, high: null, note: insteadOfMissed(cell)};
}

function shownAs(cell: Cell): string {
  return cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell);
}

/** A change in a few words; whether it is clear comes first. */
function changeOf(row: Parameters<typeof movement>[0]): string {
  if (row.change_lenient === null) return say("course.nothing");
  const way = row.change_lenient < 0 ? "smaller" : "larger";
  const size =
    row.change_lenient === 0
      ? say("course.same")
      : say("course.size", {points: points(row.change_lenient), way});
  return say("course.change", {movement: movement(row), size});
}
