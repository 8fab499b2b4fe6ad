import type {Coorientation, States} from "../../loaders/alignment/tables.js";
import {classStrip} from "../components/class-strip.js";
import {classes, colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {legend} from "../components/legend.js";
import {shareBars} from "../components/share-bars.js";
import {groupName} from "../narrative/names.js";
import {capitalised, count, counted, percent} from "../narrative/numbers.js";
import {coorientationFinding, directionsFinding, statesFinding} from "../narrative/two-way.js";
import {hasFlag, hasInterval, isOf, overall} from "../selection/figures.js";
import {directions, type Selection} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {namesOf} from "./names.js";
import {hiddenReason, reasonShort} from "./reasons.js";
import type {Page, View} from "./view.js";

/** The same quarter seen from both sides: what the holders expect of the targets, and the other way round. */
export const twoWay: View = {
  title: ({report, selection: {holder, target}}) =>
    `Do ${groupName(report, holder)} and ${groupName(report, target)} understand each other?`,
  controls: ["quarter", "direction"],
  needs: ["understanding", "themes", "coorientation", "states", "warnings"],
  render: (page) => {
    const sides = sidesOf(page);
    const cells = sides.map((side) => {
      const cell = overall(side.tables, side.selection);
      const shown = cell.state === "shown" ? cell.row : null;
      const names = namesOf(side);
      return {
        ...names,
        gap: shown?.gap_lenient ?? null,
        low: shown?.ci_low ?? null,
        high: shown?.ci_high ?? null
      };
    });
    return html`<p class="answer">${directionsFinding(cells)}</p>
<div class="sides">${sides.map((side) => html`<section class="side"><h2>What ${namesOf(side).holders} expect of ${namesOf(side).targets}</h2>${understood(side)}${seen(side)}${states(side)}</section>`)}</div>
<section class="trust"><h2>How to read this</h2>
<dl class="terms"><dt>Agreement</dt><dd>Both want the same.</dd>
<dt>Perceived agreement</dt><dd>One side thinks that both want the same.</dd>
<dt>Accuracy</dt><dd>One side knows what the other wants, whether it likes it or not.</dd>
<dt>False consensus</dt><dd>One side thinks that both want the same, and they do not. It is the risk: nobody asks about what seems agreed.</dd></dl></section>${cautions(page, ["co-orientation"])}`
      .markup;
  }
};

/** The chosen direction, and its opposite where that was asked. */
function sidesOf(page: Page): Page[] {
  const {holder, target} = page.selection;
  const opposite = directions(page.report).find((way) => way.holder === target && way.target === holder);
  const selection = (way: Pick<Selection, "holder" | "target">) => ({...page.selection, ...way, theme: null});
  return [{holder, target}, ...(opposite ? [opposite] : [])].map((way) => ({
    ...page,
    selection: selection(way)
  }));
}

function understood(page: Page): Markup {
  const cell = overall(page.tables, page.selection);
  const names = namesOf(page);
  if (cell.state !== "shown") {
    const why =
      cell.state === "hidden" ? hiddenReason(page.report, page.selection.target) : reasonShort(cell);
    return html`<p class="empty">${capitalised(why)}</p>`;
  }
  const {row} = cell;
  const share = (n: number) => percent(n / row.n_pairs);
  return figure({
    level: 3,
    title: `${capitalised(names.targets)} miss ${percent(row.gap_lenient)}`,
    legend: legend([...classes].reverse()),
    draw: classStrip(row, page.document),
    alternative: classes.map(({field, label}) => `${share(row[field])} ${label}`).join(", "),
    caption: `${counted(row.n_respondents, "person")}, ${counted(row.n_pairs, "case")}${hasInterval(row) ? "; the bracket is the 95% interval" : ""}.`,
    table: {
      columns: ["class", "cases", "share"],
      rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
    }
  });
}

const measures = [
  {measure: "agreement", label: "Agreement: both want the same", fill: colour.partly},
  {measure: "congruency_target", label: "Perceived agreement", fill: colour.notKnown},
  {measure: "accuracy_target", label: "Accuracy: knows the action that is wanted", fill: colour.accent}
] as const;

function seen(page: Page): Markup {
  const names = namesOf(page);
  const rows = page.tables.coorientation.filter(
    (row) =>
      row.team === "*" && row.expectation === "*" && row.field === "action" && isOf(row, page.selection)
  );
  const figures = measures.map(({measure, label, fill}) => {
    const row = rows.find((entry) => entry.measure === measure);
    return {label, fill, row, value: row?.hit0 ?? null, note: noteOf(row)};
  });
  const value = (index: number) => figures[index]?.value ?? null;
  const finding = coorientationFinding(
    {agreement: value(0), congruency: value(1), accuracy: value(2)},
    names.targets,
    names.holders
  );
  return figure({
    level: 3,
    title: finding,
    draw: shareBars(figures, page.document),
    alternative: figures
      .map((entry) => `${entry.label}: ${entry.value === null ? entry.note : percent(entry.value)}`)
      .join("; "),
    caption: `Seen by ${names.targets}; stop, start or continue compared case by case.`,
    table: {
      columns: ["measure", "share", "cases", "people"],
      rows: figures.map(({label, value: share, note, row}) => [
        label,
        share === null ? (note ?? "–") : percent(share),
        share === null ? "–" : count(row!.n),
        share === null ? "–" : count(row!.n_respondents)
      ])
    }
  });
}

function noteOf(row: Coorientation | undefined): string | null {
  if (row === undefined) return "not asked";
  if (hasFlag(row, "hidden")) return "hidden";
  return row.hit0 === null ? "no cases" : null;
}

const stateBars = [
  {field: "true_consensus", label: "Agree, and think so", fill: colour.accent},
  {field: "false_consensus", label: "Disagree, and think they agree: the risk", fill: colour.warning},
  {field: "open_disagreement", label: "Disagree, and know it", fill: colour.notKnown},
  {field: "false_conflict", label: "Agree, and think they do not", fill: colour.partly}
] as const;

function states(page: Page): Markup {
  const names = namesOf(page);
  const row = page.tables.states.find(
    (entry) => entry.team === "*" && entry.expectation === "*" && isOf(entry, page.selection)
  );
  const shown = row && isShown(row) ? row : null;
  const bars = stateBars.map((bar) => ({
    ...bar,
    value: shown && shown.n > 0 ? shown[bar.field] / shown.n : null,
    note: row && hasFlag(row, "hidden") ? "hidden" : "no cases"
  }));
  return figure({
    level: 3,
    title: statesFinding(shown, names.targets, names.holders),
    draw: shown && shown.n > 0 ? shareBars(bars, page.document) : null,
    empty:
      row && hasFlag(row, "hidden")
        ? hiddenReason(page.report, page.selection.target)
        : "No case has both views.",
    alternative: bars
      .map(({label, value}) => `${label}: ${value === null ? "–" : percent(value)}`)
      .join("; "),
    caption: shown
      ? `What ${names.targets} want, and what they think ${names.holders} want: ${counted(shown.n_respondents, "person")}, ${counted(shown.n, "case")}.`
      : `What ${names.targets} want, and what they think ${names.holders} want.`,
    table: {
      columns: ["state", "cases", "share"],
      rows: shown
        ? bars.map(({field, label, value}) => [
            label,
            count(shown[field]),
            value === null ? "–" : percent(value)
          ])
        : []
    }
  });
}

function isShown(row: States): boolean {
  return !hasFlag(row, "hidden") && row.n !== null;
}
