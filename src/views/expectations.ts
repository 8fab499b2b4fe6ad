import {classBars} from "../components/class-bars.js";
import {classes} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {legend} from "../components/legend.js";
import {say} from "../language/language.js";
import {listFinding} from "../narrative/expectations.js";
import {groupName} from "../narrative/names.js";
import {capitalised, counted, percent, range} from "../narrative/numbers.js";
import {directions} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {type ExpectationCell, expectationCells} from "./expectation-cells.js";
import {link, namesOf} from "./names.js";
import {priority} from "./priority.js";
import {boundReason, hiddenReason, insteadOfMissed, reasonShort, whyNone} from "./reasons.js";
import type {Page, View} from "./view.js";

/** Every expectation, how it is understood, and which come first. */
export const expectations: View = {
  title: (page) => {
    const {holders, targets} = namesOf(page);
    return say("expectations.question", {holders, targets});
  },
  controls: ["quarter", "direction", "theme", "region", "order"],
  needs: ["understanding", "regions", "priority", "warnings"],
  render: (page) =>
    html`${list(page)}${priority(page)}${others(page)}${cautions(page, ["gap charts"])}`.markup
};

function list(page: Page): Markup {
  const cells = ordered(page);
  const names = namesOf(page);
  const finding = listFinding(
    cells.map(({cell}) => cell),
    names
  );
  const shown = cells.flatMap(({cell}) => (cell.state === "shown" ? [cell.row] : []));
  const people = Math.max(0, ...shown.map((row) => row.n_respondents));
  const has = (state: ExpectationCell["cell"]["state"]) => cells.some(({cell}) => cell.state === state);
  const why = html`${has("hidden") && html` ${hiddenReason(page.report, page.selection.target)}`}${has("bounded") && html` ${boundReason(page.report, page.selection.target)}`}`;
  return html`<section>${figure({
    title: finding,
    legend: shown.length > 0 ? legend([...classes].reverse()) : null,
    draw:
      shown.length > 0
        ? classBars(
            cells.map(({id, statement, cell}) => ({
              label: statement,
              expectation: id,
              href: link(page, `expectations/${id}`),
              counts: cell.state === "shown" ? cell.row : null,
              note: cell.state === "shown" ? null : reasonShort(cell)
            })),
            page.document
          )
        : null,
    empty: whyNone(
      page,
      cells.map(({cell}) => cell)
    ),
    alternative: cells
      .map(({statement, cell}) =>
        cell.state === "shown"
          ? say("expectations.reads", {statement, share: percent(cell.row.gap_lenient)})
          : say("chart.value", {name: statement, value: reasonShort(cell)})
      )
      .join("; "),
    caption:
      shown.length > 0
        ? html`${say("expectations.caption", {
            quarter: names.quarter,
            holders: names.holders,
            targets: names.targets,
            people: counted(people, "person")
          })}${why}`
        : "",
    table: {
      columns: [
        say("expectations.column"),
        say("expectations.missed"),
        say("expectations.interval"),
        say("expectations.people"),
        ...classes.map(({label}) => label)
      ],
      rows: cells.map((entry) => row(page, entry))
    }
  })}</section>`;
}

function row(page: Page, {id, statement, cell}: ExpectationCell): (string | number | Markup)[] {
  const name = html`<a href="${link(page, `expectations/${id}`)}">${statement}</a>`;
  if (cell.state !== "shown") return [name, insteadOfMissed(cell), "–", "–", ...classes.map(() => "–")];
  return [
    name,
    percent(cell.row.gap_lenient),
    range(cell.row.ci_low, cell.row.ci_high),
    cell.row.n_respondents,
    ...classes.map(({field}) => cell.row[field])
  ];
}

/** The list as the reader wants it; what has no figure to go by stays behind what has one. */
function ordered(page: Page): ExpectationCell[] {
  const {report, tables, selection} = page;
  const cells = expectationCells(page);
  const {order = "gap"} = selection;
  if (order === "gap") return cells;
  const place = new Map(report.expectations.map(({id}, i) => [id, i]));
  const importance = new Map(
    tables.priority
      .filter((each) => each.quarter === selection.quarter)
      .map((each) => [each.expectation, each])
  );
  const value = ({id, cell}: ExpectationCell): number => {
    if (order === "codebook") return -place.get(id)!;
    if (order === "importance") return importance.get(id)?.importance ?? -1;
    return cell.state === "shown" ? cell.row[order] / cell.row.n_pairs : -1;
  };
  return cells.sort((a, b) => value(b) - value(a));
}

/** The expectations of every other direction, each with its page. */
function others({report, selection, root}: Page): Markup {
  const ways = directions(report).flatMap((way) => {
    const asked = report.expectations.filter(
      (entry) => !entry.isFoil && entry.holder === way.holder && entry.target === way.target
    );
    const isShown = way.holder === selection.holder && way.target === selection.target;
    return isShown || asked.length === 0 ? [] : [{...way, asked}];
  });
  if (ways.length === 0) return html``;
  return html`<section><h2>${say("expectations.others")}</h2>${ways.map(
    ({holder, target, asked}) =>
      html`<details><summary>${capitalised(say("expectations.by", {holders: groupName(report, holder), targets: groupName(report, target)}))}</summary><ul>${asked.map(
        ({id, statement}) =>
          html`<li><a href="${link({report, selection: {...selection, holder, target, theme: null}, root}, `expectations/${id}`)}">${statement}</a></li>`
      )}</ul></details>`
  )}</section>`;
}
