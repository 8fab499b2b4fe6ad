import type {ResultsLink} from "../../loaders/alignment/tables.js";
import {figure} from "../components/figure.js";
import type {Markup} from "../components/html.js";
import {type ResultDot, resultDots} from "../components/result-dots.js";
import {say} from "../language/language.js";
import {groupName, quarterName, teamName} from "../narrative/names.js";
import {count, counted, percent} from "../narrative/numbers.js";
import {after, resultText} from "../narrative/results.js";
import {cellOf} from "../selection/figures.js";
import type {Page} from "./view.js";

/** Every team and quarter as a dot: what was understood, and the result at the nearest horizon that has any. */
export function dotsFigure(page: Page, rows: readonly ResultsLink[], metric: string): Markup {
  const {report, document} = page;
  const horizon = rows.find((row) => row.horizon > 0 && row.n > 0)?.horizon ?? 1;
  const dots = dotsOf(page, metric, horizon);
  const {holder, target} = report.engagement.headline;
  const when = after(horizon);
  return figure({
    title: say("results.dots_title", {metric, when}),
    draw:
      dots.length === 0
        ? null
        : resultDots(
            dots,
            {
              across: say("results.across"),
              up: say("results.up", {metric}),
              result: (value) => resultText(metric, value)
            },
            document
          ),
    empty: say("results.dots_empty"),
    alternative: dots.map(({says}) => says).join("; "),
    caption:
      dots.length === 0
        ? ""
        : say("results.dots_caption", {
            targets: groupName(report, target),
            holders: groupName(report, holder),
            metric,
            when,
            n: count(dots.length),
            teams: counted(new Set(dots.map(({team}) => team)).size, "team")
          }),
    table: {
      columns: [say("results.team"), say("results.quarter"), say("results.understood"), metric],
      rows: dots.map((dot) => [
        teamName(report, dot.team),
        quarterName(report, dot.quarter),
        percent(dot.understood),
        resultText(metric, dot.result)
      ])
    }
  });
}

function dotsOf({report, tables}: Page, metric: string, horizon: number): (ResultDot & {quarter: string})[] {
  const {holder, target} = report.engagement.headline;
  const ids = report.quarters.map(({id}) => id);
  const result = new Map(
    tables.results
      .filter((row) => row.metric === metric)
      .map((row) => [`${row.quarter}\n${row.team}`, row.value])
  );
  return tables.understanding.flatMap((row) => {
    const isOwn = row.holder === holder && row.target === target;
    if (!isOwn || row.team === "*" || row.expectation !== "*") return [];
    const cell = cellOf(row);
    const later = ids[ids.indexOf(row.quarter) + horizon];
    const value = later === undefined ? undefined : result.get(`${later}\n${row.team}`);
    if (cell.state !== "shown" || value == null) return [];
    const understood = 1 - cell.row.gap_lenient;
    const says = say("results.dot", {
      team: teamName(report, row.team),
      quarter: quarterName(report, row.quarter),
      share: percent(understood),
      metric,
      value: resultText(metric, value),
      later: quarterName(report, later!)
    });
    return [{team: row.team, quarter: row.quarter, understood, result: value, says}];
  });
}
