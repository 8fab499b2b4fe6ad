import type {Coorientation, States} from "../../loaders/alignment/tables.js";
import {classStrip} from "../components/class-strip.js";
import {classes, colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {legend} from "../components/legend.js";
import {shareBars} from "../components/share-bars.js";
import {say} from "../language/language.js";
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
    say("ways.title", {holders: groupName(report, holder), targets: groupName(report, target)}),
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
<div class="sides">${sides.map((side) => html`<section class="side"><h2>${say("ways.side", {holders: namesOf(side).holders, targets: namesOf(side).targets})}</h2>${understood(side)}${seen(side)}${states(side)}</section>`)}</div>
<section class="trust"><h2>${say("ways.read")}</h2>
<dl class="terms"><dt>${say("ways.agreement")}</dt><dd>${say("ways.agreement_what")}</dd>
<dt>${say("ways.perceived")}</dt><dd>${say("ways.perceived_what")}</dd>
<dt>${say("ways.accuracy")}</dt><dd>${say("ways.accuracy_what")}</dd>
<dt>${say("ways.false_consensus")}</dt><dd>${say("ways.false_consensus_what")}</dd></dl></section>${cautions(page, ["co-orientation"])}`
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
    title: say("ways.miss", {targets: capitalised(names.targets), share: percent(row.gap_lenient)}),
    legend: legend([...classes].reverse()),
    draw: classStrip(row, page.document),
    alternative: classes
      .map(({field, label}) => say("chart.value", {name: label, value: share(row[field])}))
      .join(", "),
    caption: say("caption.basis_short", {
      people: counted(row.n_respondents, "person"),
      cases: counted(row.n_pairs, "case"),
      interval: hasInterval(row) ? "yes" : "no"
    }),
    table: {
      columns: [say("column.class"), say("column.cases"), say("column.share")],
      rows: classes.map(({field, label}) => [label, count(row[field]), share(row[field])])
    }
  });
}

const measures = [
  {measure: "agreement", label: "ways.bar_agreement", fill: colour.partly},
  {measure: "congruency_target", label: "ways.bar_perceived", fill: colour.notKnown},
  {measure: "accuracy_target", label: "ways.bar_accuracy", fill: colour.accent}
] as const;

function seen(page: Page): Markup {
  const names = namesOf(page);
  const rows = page.tables.coorientation.filter(
    (row) =>
      row.team === "*" && row.expectation === "*" && row.field === "action" && isOf(row, page.selection)
  );
  const figures = measures.map(({measure, label, fill}) => {
    const row = rows.find((entry) => entry.measure === measure);
    return {label: say(label), fill, row, value: row?.hit0 ?? null, note: noteOf(row)};
  });
  const basis = basisOf(figures);
  const value = (index: number) => figures[index]?.value ?? null;
  const finding = coorientationFinding(
    {agreement: value(0), congruency: value(1), accuracy: value(2)},
    names.targets,
    names.holders
  );
  return figure({
    level: 3,
    title: finding,
    draw: basis.basis === "yes" ? shareBars(figures, page.document) : null,
    empty: rows.some((row) => hasFlag(row, "hidden"))
      ? hiddenReason(page.report, page.selection.target)
      : say("ways.no_views"),
    alternative: figures
      .map(({label, value, note}) =>
        say("chart.value", {name: label, value: value === null ? (note ?? "–") : percent(value)})
      )
      .join("; "),
    caption: say("ways.seen_caption", {targets: names.targets, ...basis}),
    table: {
      columns: [say("column.measure"), say("column.share"), say("column.cases"), say("column.people")],
      rows: figures.map(({label, value: share, note, row}) => [
        label,
        share === null ? (note ?? "–") : percent(share),
        share === null ? "–" : count(row!.n),
        share === null ? "–" : count(row!.n_respondents)
      ])
    }
  });
}

/** How many the bars that are drawn rest on, at most: not everybody answers what each compares. */
function basisOf(figures: readonly {value: number | null; row: Coorientation | undefined}[]) {
  const drawn = figures.flatMap(({value, row}) => (value === null || row === undefined ? [] : [row]));
  const most = (field: "n" | "n_respondents") => Math.max(0, ...drawn.map((row) => row[field]));
  return {
    basis: drawn.length > 0 ? "yes" : "no",
    people: counted(most("n_respondents"), "person"),
    cases: counted(most("n"), "case")
  };
}

function noteOf(row: Coorientation | undefined): string | null {
  if (row === undefined) return say("reason.not_asked");
  if (hasFlag(row, "hidden")) return say("reason.hidden");
  return row.hit0 === null ? say("ways.no_cases") : null;
}

const stateBars = [
  {field: "true_consensus", label: "ways.true_consensus", fill: colour.accent},
  {field: "false_consensus", label: "ways.false_consensus_bar", fill: colour.warning},
  {field: "open_disagreement", label: "ways.open_disagreement", fill: colour.notKnown},
  {field: "false_conflict", label: "ways.false_conflict", fill: colour.partly}
] as const;

function states(page: Page): Markup {
  const names = namesOf(page);
  const row = page.tables.states.find(
    (entry) => entry.team === "*" && entry.expectation === "*" && isOf(entry, page.selection)
  );
  const shown = row && isShown(row) ? row : null;
  const bars = stateBars.map((bar) => ({
    ...bar,
    label: say(bar.label),
    value: shown && shown.n > 0 ? shown[bar.field] / shown.n : null,
    note: row && hasFlag(row, "hidden") ? say("reason.hidden") : say("ways.no_cases")
  }));
  return figure({
    level: 3,
    title: statesFinding(shown, names.targets, names.holders),
    draw: shown && shown.n > 0 ? shareBars(bars, page.document) : null,
    empty:
      row && hasFlag(row, "hidden") ? hiddenReason(page.report, page.selection.target) : say("ways.no_views"),
    alternative: bars
      .map(({label, value}) =>
        say("chart.value", {name: label, value: value === null ? "–" : percent(value)})
      )
      .join("; "),
    caption: say("ways.states_caption", {
      targets: names.targets,
      holders: names.holders,
      basis: shown ? "yes" : "no",
      people: shown ? counted(shown.n_respondents, "person") : "",
      cases: shown ? counted(shown.n, "case") : ""
    }),
    table: {
      columns: [say("column.state"), say("column.cases"), say("column.share")],
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
