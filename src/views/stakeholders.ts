import {directedMatrix, type MatrixCell} from "../components/directed-matrix.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {groupName} from "../narrative/names.js";
import {capitalised, count, counted, percent, range} from "../narrative/numbers.js";
import {matrixFinding, matrixRange} from "../narrative/stakeholders.js";
import {hasFlag, overall} from "../selection/figures.js";
import {directions} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {groupConsensus, ownClarity} from "./group-consensus.js";
import {groupRanks} from "./group-ranks.js";
import {namesOf} from "./names.js";
import {hiddenReason, insteadOfMissed, reasonShort} from "./reasons.js";
import type {Page, View} from "./view.js";

/** Every group beside every other: who understands whom, who is of one mind, who ranks alike what matters. */
export const stakeholders: View = {
  title: () => say("stakeholders.title"),
  controls: ["quarter"],
  needs: ["understanding", "themes", "coorientation", "consensus", "strategic_consensus", "warnings"],
  render: (page) =>
    html`${matrix(page)}${groupConsensus(page)}${groupRanks(page)}${cautions(page, ["co-orientation", "consensus"])}`
      .markup
};

function matrix(page: Page): Markup {
  const {report, tables, selection, document} = page;
  const names = namesOf(page);
  const ways = directions(report).map((way) => ({
    ...way,
    holders: groupName(report, way.holder),
    targets: groupName(report, way.target),
    cell: overall(tables, {...selection, ...way, theme: null})
  }));
  const groups = report.groups.filter(({id}) =>
    ways.some(({holder, target}) => holder === id || target === id)
  );
  const place = new Map(groups.map(({id}, i) => [id, i]));
  const shown = ways.flatMap(({holders, targets, cell}) =>
    cell.state === "shown"
      ? [{holders, targets, share: cell.row.gap_lenient, low: cell.row.ci_low, high: cell.row.ci_high}]
      : []
  );
  const finding = matrixFinding(shown);
  const directed: MatrixCell[] = ways.map(({holder, target, holders, targets, cell}) => ({
    row: place.get(target)!,
    column: place.get(holder)!,
    value: cell.state === "shown" ? cell.row.gap_lenient : null,
    text: cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
    says:
      cell.state === "shown"
        ? say("stakeholders.cell", {
            targets: capitalised(targets),
            share: percent(cell.row.gap_lenient),
            holders
          })
        : say("stakeholders.cell_none", {targets: capitalised(targets), holders, reason: reasonShort(cell)})
  }));
  const own = ownClarity(page).flatMap(({id, group, clear, all}) => {
    const at = place.get(id);
    if (at === undefined || all === 0) return [];
    const says = say("stakeholders.own", {
      group: capitalised(group),
      clear,
      all: counted(all, "expectation")
    });
    return [{row: at, column: at, value: null, text: say("stakeholders.own_text", {clear, all}), says}];
  });
  const anyHidden = ways.find(({cell}) => cell.state === "hidden");
  const coorientation = coorientationOf(page);
  return html`<p class="answer"><strong>${finding}.</strong></p><section>${figure({
    title: matrixRange(shown),
    draw: directedMatrix(
      groups.map(({id}) => capitalised(groupName(report, id))),
      [...directed, ...own],
      {rows: say("stakeholders.rows"), columns: say("stakeholders.columns")},
      document
    ),
    alternative: [...directed, ...own].map(({says}) => says).join("; "),
    caption: `${say("stakeholders.caption", {quarter: names.quarter})}${anyHidden ? ` ${hiddenReason(report, anyHidden.target)}` : ""}`,
    table: {
      columns: [
        say("stakeholders.perceiver"),
        say("stakeholders.holder"),
        say("stakeholders.missed"),
        say("expectations.interval"),
        say("expectations.people"),
        say("stakeholders.agreement"),
        say("stakeholders.congruency"),
        say("stakeholders.accuracy")
      ],
      rows: ways.map(({holder, target, holders, targets, cell}) => [
        capitalised(targets),
        holders,
        cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell),
        cell.state === "shown" ? range(cell.row.ci_low, cell.row.ci_high) : "–",
        cell.state === "shown" ? count(cell.row.n_respondents) : "–",
        ...measures.map((measure) => coorientation(holder, target, measure))
      ])
    }
  })}</section>`;
}

const measures = ["agreement", "congruency_target", "accuracy_target"] as const;

/** The share of cases in which two views name the same action, or why there is none. */
function coorientationOf({tables, selection}: Page) {
  const rows = tables.coorientation.filter(
    (row) =>
      row.quarter === selection.quarter &&
      row.team === "*" &&
      row.expectation === "*" &&
      row.field === "action"
  );
  return (holder: string, target: string, measure: (typeof measures)[number]): string => {
    const row = rows.find(
      (each) => each.holder === holder && each.target === target && each.measure === measure
    );
    if (row === undefined) return say("reason.not_asked");
    if (hasFlag(row, "hidden")) return say("reason.hidden");
    return row.hit0 === null ? say("reason.no_answers") : percent(row.hit0);
  };
}
