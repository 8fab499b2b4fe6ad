import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {priorityQuadrant} from "../components/priority-quadrant.js";
import {say} from "../language/language.js";
import {statementOf} from "../narrative/names.js";
import {decimals, percent} from "../narrative/numbers.js";
import {priorityFinding} from "../narrative/priority.js";
import {hasFlag, isOf} from "../selection/figures.js";
import {link, namesOf, titleOfAll} from "./names.js";
import {hiddenReason} from "./reasons.js";
import type {Page} from "./view.js";

/** Which expectations come first: importance against gap, those that cannot be told apart as one band. */
export function priority(page: Page): Markup {
  const {report, tables, selection, document} = page;
  const names = namesOf(page);
  const rows = tables.priority.filter(
    (row) =>
      isOf(row, selection) &&
      (selection.theme === null ||
        report.expectations.find(({id}) => id === row.expectation)?.theme === selection.theme)
  );
  const points = rows
    .flatMap((row) => {
      const {importance, gap, rank} = row;
      if (hasFlag(row, "hidden") || importance === null || gap === null || rank === null) return [];
      return [{...row, importance, gap, rank, statement: statementOf(report, row.expectation)}];
    })
    .sort((a, b) => a.rank - b.rank)
    .map((row, i) => ({...row, number: i + 1}));
  const sources = new Set(points.map((point) => point.importance_source));
  const source = sources.size === 1 ? ([...sources][0] ?? "both") : "both";
  const anyHidden = rows.some((row) => hasFlag(row, "hidden"));
  return html`<section>${figure({
    title: titleOfAll(priorityFinding(points), selection),
    draw: points.length > 0 ? priorityQuadrant(points, document) : null,
    empty: anyHidden ? hiddenReason(report, selection.target) : say("priority.none_why"),
    alternative: points
      .map(({statement, importance, gap}) =>
        say("priority.mark", {statement, importance: percent(importance), gap: percent(gap)})
      )
      .join("; "),
    caption: html`${points.length > 0 && say("priority.caption", {source, holders: names.holders, quarter: names.quarter})}${selection.region !== undefined && ` ${say("names.not_by_region")}`}${points.length > 0 && anyHidden && html` ${hiddenReason(report, selection.target)}`}`,
    table: {
      columns: [
        say("priority.number"),
        say("expectations.column"),
        say("priority.importance"),
        say("priority.gap"),
        say("priority.rank"),
        say("expectations.people")
      ],
      rows: points.map((point) => [
        point.number,
        html`<a href="${link(page, `expectations/${point.expectation}`)}">${point.statement}</a>`,
        percent(point.importance),
        percent(point.gap),
        rankOf(point),
        point.n_respondents
      ])
    }
  })}</section>`;
}

function rankOf(row: {rank: number; rank_low: number | null; rank_high: number | null}): string {
  const rank = (value: number) => decimals(value, Number.isInteger(value) ? 0 : 1);
  if (row.rank_low === null || row.rank_high === null) return rank(row.rank);
  return say("priority.rank_range", {
    rank: rank(row.rank),
    low: rank(row.rank_low),
    high: rank(row.rank_high)
  });
}
