import {classStrip} from "../components/class-strip.js";
import {classes} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {legend} from "../components/legend.js";
import {say} from "../language/language.js";
import {changeSentence} from "../narrative/change.js";
import {expectationSentence} from "../narrative/expectations.js";
import {gapKind, kindClause, remedy} from "../narrative/kind.js";
import {statementOf} from "../narrative/names.js";
import {count, counted, percent} from "../narrative/numbers.js";
import {type Cell, cellOf, hasInterval, rowOf} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {byQuarter, byTeam} from "./expectation-course.js";
import {meantAndUnderstood} from "./expectation-meant.js";
import {link, namesOf} from "./names.js";
import {boundReason, hiddenReason} from "./reasons.js";
import type {Page, View} from "./view.js";

/** One expectation: how it is understood, as what it is meant and understood, by team and quarter. */
export const expectation: View = {
  title: (page) => say("expectation.question", {statement: statementOf(page.report, idOf(page))}),
  controls: ["quarter", "region"],
  needs: ["understanding", "regions", "consensus", "warnings"],
  render: (asked) => {
    const page = inItsDirection(asked);
    const cell = expectationCell(page);
    const why =
      cell.state === "hidden"
        ? hiddenReason(page.report, page.selection.target)
        : cell.state === "bounded" && boundReason(page.report, page.selection.target);
    return html`<section class="headline"><p class="answer"><strong>${expectationSentence(cell, namesOf(page))}</strong> ${cell.state === "shown" && changeSentence(cell.row, namesOf(page).before)} ${next(cell)}</p>${why && html`<p class="note">${why}</p>`}${understood(page, cell)}</section>${meantAndUnderstood(page, page.expectation)}${byTeam(page, page.expectation)}${byQuarter(page, page.expectation)}<p class="more"><a href="${link(page, "expectations")}">${say("expectation.back")}</a></p>${cautions(page, ["gap charts"])}`
      .markup;
  }
};

/** The page's expectation; without one, the codebook's first. */
function idOf({report, expectation: id}: Pick<Page, "report" | "expectation">): string {
  return id ?? report.expectations.find(({isFoil}) => !isFoil)?.id ?? "*";
}

/** The page in the direction of its expectation, whatever the reader chose elsewhere. */
function inItsDirection(page: Page): Page & {expectation: string} {
  const id = idOf(page);
  const entry = page.report.expectations.find((each) => each.id === id);
  const {holder, target} = entry ?? page.selection;
  return {...page, expectation: id, selection: {...page.selection, holder, target, theme: null}};
}

/** One team's cell of the page's expectation (`*`: all teams), in one quarter. */
function expectationCell({tables, selection, expectation: id}: Page & {expectation: string}): Cell {
  return cellOf(rowOf(tables, selection, id));
}

function next(cell: Cell): string {
  if (cell.state === "none" && cell.reason === "no_clear_target") return remedy("decide").sentence;
  return cell.state === "shown" ? remedy(gapKind(cell.row)).sentence : "";
}

function understood(page: Page, cell: Cell): Markup {
  if (cell.state !== "shown") return html``;
  const {row} = cell;
  const share = (n: number) => percent(n / row.n_pairs);
  return figure({
    title: say("expectation.classes", {
      missed: percent(row.gap_lenient),
      kind: kindClause(gapKind(row))
    }),
    legend: legend([...classes].reverse()),
    draw: classStrip(row, page.document),
    alternative: classes
      .map(({field, label}) => say("chart.value", {name: label, value: share(row[field])}))
      .join(", "),
    caption: say("expectation.classes_caption", {
      quarter: namesOf(page).quarter,
      people: counted(row.n_respondents, "person"),
      interval: hasInterval(row) ? "yes" : "no"
    }),
    table: {
      columns: [say("expectation.class"), say("expectation.answers"), say("expectation.share")],
      rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
    }
  });
}
