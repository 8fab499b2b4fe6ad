import {colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {shareBars} from "../components/share-bars.js";
import {say} from "../language/language.js";
import {actionName, type MostGiven, meantFinding} from "../narrative/expectations.js";
import {count, percent} from "../narrative/numbers.js";
import {hasFlag} from "../selection/figures.js";
import {overAllTeams} from "../selection/selection.js";
import {namesOf, titleOfAll} from "./names.js";
import type {Page} from "./view.js";

type Side = MostGiven & {n: number};

/** Stop, start or continue as those who expect it mean it, beside what those of whom it is expected think. */
export function meantAndUnderstood(page: Page, expectation: string): Markup {
  const {report, selection, document} = page;
  const names = namesOf({report, selection: overAllTeams(selection)});
  const meant = sideOf(page, expectation, selection.holder, "direct");
  const understood = sideOf(page, expectation, selection.target, "meta");
  const sides = [
    {key: "expectation.meant_bar", side: meant, fill: colour.partly},
    {key: "expectation.understood_bar", side: understood, fill: colour.accent}
  ] as const;
  const bars = sides.map(({key, side, fill}) => ({
    label: say(key, {
      holders: names.holders,
      targets: names.targets,
      action: given(side) === null ? "–" : actionName(given(side)!.action)
    }),
    value: side.state === "shown" ? side.given.share : null,
    fill,
    note: noteOf(side),
    n: given(side)?.n ?? null
  }));
  const isEmpty = sides.every(({side}) => given(side) === null);
  return html`<section>${figure({
    title: titleOfAll(meantFinding(given(meant), given(understood), names.targets), selection),
    draw: isEmpty ? null : shareBars(bars, document),
    empty: say("expectation.meant_empty", {quarter: names.quarter}),
    alternative: bars
      .map(({label, value, note}) =>
        say("chart.value", {name: label, value: value === null ? (note ?? "–") : percent(value)})
      )
      .join("; "),
    caption: isEmpty
      ? ""
      : html`${say("expectation.meant_caption", {quarter: names.quarter})}${selection.region !== undefined && ` ${say("names.not_by_region")}`}`,
    table: {
      columns: [say("expectation.side"), say("expectation.share"), say("expectation.answers")],
      rows: isEmpty
        ? []
        : bars.map(({label, value, note, n}) => [
            label,
            value === null ? (note ?? "–") : percent(value),
            n === null ? "–" : count(n)
          ])
    }
  })}</section>`;
}

type State = {state: "shown" | "bounded"; given: Side} | {state: "hidden" | "no_answers" | "not_asked"};

function given(side: State): Side | null {
  return "given" in side ? side.given : null;
}

/** What stands in place of a share: the bound that may be told, or why there is none. */
function noteOf(side: State): string | null {
  if (side.state === "shown") return null;
  return side.state === "bounded"
    ? say("reason.bound_missed", {side: "least", share: percent(side.given.share)})
    : say(`reason.${side.state}`);
}

function sideOf(
  {tables, selection}: Page,
  expectation: string,
  group: string,
  perspective: "direct" | "meta"
): State {
  const row = tables.consensus.find(
    (each) =>
      each.quarter === selection.quarter &&
      each.team === "*" &&
      each.expectation === expectation &&
      each.group === group &&
      each.perspective === perspective
  );
  if (row === undefined) return {state: "not_asked"};
  if (hasFlag(row, "hidden")) return {state: "hidden"};
  const {bound_at_least: bound} = row as {bound_at_least?: number | null};
  if (bound != null)
    return {state: "bounded", given: {action: row.modal_action, share: bound, n: row.n_actions}};
  if (row.modal_share === null || row.n_actions === 0)
    return {state: hasFlag(row, "bounded") ? "hidden" : "no_answers"};
  return {state: "shown", given: {action: row.modal_action, share: row.modal_share, n: row.n_actions}};
}
