import type {StrategicConsensus} from "../../loaders/alignment/tables.js";
import {benjaminiHochberg} from "../../loaders/statistics/benjamini-hochberg.js";
import {consensusMap} from "../../loaders/statistics/consensus-map.js";
import {consensusPoints} from "../components/consensus-points.js";
import {type Estimate, estimates} from "../components/estimates.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {groupName} from "../narrative/names.js";
import {capitalised, count, decimals, percent} from "../narrative/numbers.js";
import {ranksFinding} from "../narrative/stakeholders.js";
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

/** How alike groups rank the expectations between them, a pair at a time; as a map where every pair has a figure. */
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

const fewestGroups = 4;

/** Groups as a map, where all pairs of four or more are known; else what is missing for one. */
function map(page: Page, pairs: readonly Pair[]): Markup {
  const {report, document} = page;
  const known = pairs.filter(({r}) => r !== null);
  const ids = report.groups.map(({id}) => id);
  const between = (a: string, b: string) =>
    known.find(({row}) => [row.group, row.group_b].includes(a) && [row.group, row.group_b].includes(b))?.r ??
    null;
  const full = ids.filter((a) => ids.every((b) => a === b || between(a, b) !== null));
  const all = (ids.length * (ids.length - 1)) / 2;
  if (full.length < Math.max(fewestGroups, ids.length))
    return known.length === 0
      ? html``
      : html`<section><p class="note">${say("stakeholders.no_map", {pairs: known.length, all})}</p></section>`;
  const {points, fit} = consensusMap(full.map((a) => full.map((b) => (a === b ? 1 : between(a, b)!))));
  if (points === null || fit === null) return html``;
  const named = points.map((point, i) => ({...point, label: capitalised(groupName(report, full[i]!))}));
  return html`<section>${figure({
    title: say("stakeholders.map_title"),
    draw: consensusPoints(named, document),
    alternative: pairs
      .map(({one, other, r}) =>
        say("chart.value", {
          name: say("stakeholders.pair", {one, other}),
          value: say("stakeholders.r", {r: decimals(r!, 2)})
        })
      )
      .join("; "),
    caption: say("stakeholders.map_caption", {fit: percent(fit), quarter: namesOf(page).quarter}),
    table: {
      columns: [say("stakeholders.group"), "x", "y"],
      rows: named.map(({label, x, y}) => [label, decimals(x, 2), decimals(y, 2)])
    }
  })}</section>`;
}
