import type {StrategicConsensus} from "../../loaders/alignment/tables.js";
import {benjaminiHochberg} from "../../loaders/statistics/benjamini-hochberg.js";
import {consensusMapOfKnown} from "../../loaders/statistics/consensus-map-of-known.js";
import {consensusPoints} from "../components/consensus-points.js";
import {type Estimate, estimates} from "../components/estimates.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {groupName} from "../narrative/names.js";
import {capitalised, count, decimals, percent} from "../narrative/numbers.js";
import {mapFinding, ranksFinding} from "../narrative/stakeholders.js";
import {hasFlag} from "../selection/figures.js";
import {namesOf} from "./names.js";
import {hiddenReason} from "./reasons.js";
import type {Page} from "./view.js";

interface Pair {
  row: StrategicConsensus;
  one: string;
  other: string;
  r: number | null;
  p: number | null;
  /** Mean correlation within the one group and within the other. */
  within: [number | null, number | null];
}

/** How alike groups rank the expectations between them, a pair at a time, then as a map. */
export function groupRanks(page: Page): Markup {
  const {report, document} = page;
  const pairs = pairsOf(page);
  const {quarter} = namesOf(page);
  const name = ({one, other}: Pair) => capitalised(say("stakeholders.pair", {one, other}));
  const drawn: Estimate[] = pairs.map((pair) => ({
    label: name(pair),
    value: pair.r,
    low: null,
    high: null,
    text:
      pair.r === null
        ? say(hasFlag(pair.row, "hidden") ? "reason.hidden" : "results.why_other")
        : say("stakeholders.r", {r: decimals(pair.r, 2)})
  }));
  const isAny = pairs.some(({r}) => r !== null);
  const hidden = pairs.find(({row}) => hasFlag(row, "hidden"));
  return html`<section>${figure({
    title: ranksFinding(pairs),
    draw: isAny ? estimates(drawn, {from: -1, to: 1}, document) : null,
    empty: hidden ? hiddenReason(report, hidden.row.group) : say("five.not_asked", {quarter}),
    alternative: drawn.map(({label, text}) => say("chart.value", {name: label, value: text})).join("; "),
    caption: isAny ? say("stakeholders.ranks_caption", {quarter}) : "",
    table: {
      columns: [
        say("stakeholders.group"),
        say("results.correlation"),
        say("stakeholders.p"),
        say("stakeholders.within"),
        say("stakeholders.items"),
        say("stakeholders.people")
      ],
      rows: isAny
        ? pairs.map((pair) => [
            name(pair),
            pair.r === null ? say("reason.hidden") : decimals(pair.r, 2),
            pair.p === null ? "–" : pair.p < 0.01 ? say("stakeholders.p_small") : decimals(pair.p, 2),
            pair.within.map((r) => (r === null ? "–" : decimals(r, 2))).join(" / "),
            pair.r === null ? "–" : count(pair.row.items),
            pair.r === null ? "–" : `${count(pair.row.n)} / ${count(pair.row.n_b)}`
          ])
        : []
    }
  })}</section>${map(page, pairs)}`;
}

/** Each pair of groups once. The family of tests is all pairs of the quarter. */
function pairsOf({report, tables, selection}: Page): Pair[] {
  const rows = tables.strategic_consensus.filter(({quarter}) => quarter === selection.quarter);
  const once = rows.filter(({group, group_b}) => group < group_b);
  const {adjusted} = benjaminiHochberg(once.map(({p}) => p));
  return once.map((row, i) => {
    const back = rows.find(({group, group_b}) => group === row.group_b && group_b === row.group);
    return {
      row,
      one: groupName(report, row.group),
      other: groupName(report, row.group_b),
      r: row.between_r,
      p: adjusted[i]!,
      within: [row.mean_r, back?.mean_r ?? null]
    };
  });
}

/** Groups as a map, where known pairs join three or more; else what is missing for one. */
function map(page: Page, pairs: readonly Pair[]): Markup {
  const {report, document} = page;
  const known = pairs.filter(({r}) => r !== null);
  if (known.length === 0) return html``;
  const ids = report.groups.map(({id}) => id);
  const all = (ids.length * (ids.length - 1)) / 2;
  const pairOf = (a: string, b: string) =>
    known.find(({row}) => (row.group === a && row.group_b === b) || (row.group === b && row.group_b === a));
  const {placed, points, fit} = consensusMapOfKnown(ids.map((a) => ids.map((b) => pairOf(a, b)?.r ?? null)));
  if (points === null || fit === null)
    return html`<section><p class="note">${say("stakeholders.no_map", {pairs: known.length, all})}</p></section>`;
  const named = points.map((point, i) => ({
    ...point,
    id: ids[placed[i]!]!,
    label: capitalised(groupName(report, ids[placed[i]!]!))
  }));
  const drawn = known.flatMap((pair) => {
    const [from, to] = [pair.row.group, pair.row.group_b].map((id) =>
      named.findIndex((point) => point.id === id)
    );
    if (from === -1 || to === -1) return [];
    return [{from: from!, to: to!, text: decimals(pair.r!, 2), says: pairValue(pair)}];
  });
  const unknown = ids.flatMap((a, i) =>
    ids
      .slice(i + 1)
      .flatMap((b) => (pairOf(a, b) ? [] : [pairName(groupName(report, a), groupName(report, b))]))
  );
  const {quarter} = namesOf(page);
  return html`<section>${figure({
    title: mapFinding(known),
    draw: consensusPoints(named, drawn, document),
    alternative: [
      ...drawn.map(({says}) => says),
      ...unknown.map((pair) => say("chart.value", {name: pair, value: say("stakeholders.not_known")}))
    ].join("; "),
    caption: [
      say("stakeholders.map_caption", {fit: percent(fit), quarter}),
      ...(unknown.length > 0
        ? [say("stakeholders.map_unknown", {pairs: unknown.join("; "), n: unknown.length})]
        : [])
    ].join(" "),
    table: {
      columns: [say("stakeholders.two_groups"), say("results.correlation")],
      rows: [
        ...known.map((pair) => [capitalised(pairName(pair.one, pair.other)), decimals(pair.r!, 2)]),
        ...unknown.map((pair) => [capitalised(pair), say("stakeholders.not_known")])
      ]
    }
  })}</section>`;
}

function pairName(one: string, other: string): string {
  return say("stakeholders.pair", {one, other});
}

function pairValue({one, other, r}: Pair): string {
  return say("chart.value", {name: pairName(one, other), value: say("stakeholders.r", {r: decimals(r!, 2)})});
}
