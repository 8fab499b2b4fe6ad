import type {Consensus} from "../../loaders/alignment/tables.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {spreadTicks} from "../components/spread-ticks.js";
import {say} from "../language/language.js";
import {groupName, statementOf} from "../narrative/names.js";
import {capitalised, count, decimals} from "../narrative/numbers.js";
import {clarityOfGroups, type OwnClarity} from "../narrative/stakeholders.js";
import {hasFlag} from "../selection/figures.js";
import {namesOf} from "./names.js";
import {hiddenReason} from "./reasons.js";
import type {Page} from "./view.js";

/** On how many of its own expectations each group is clear, in the groups' order. */
export function ownClarity(page: Page): (OwnClarity & {id: string; rows: Consensus[]})[] {
  return page.report.groups.flatMap(({id}) => {
    const rows = directRows(page, id);
    if (rows.length === 0) return [];
    const known = rows.filter((row) => !hasFlag(row, "hidden") && row.clear_target !== null);
    const clear = known.filter(({clear_target}) => clear_target).length;
    return [{id, group: groupName(page.report, id), clear, all: known.length, rows}];
  });
}

/** What a group itself expects, over all teams; a foil is nobody's expectation. */
function directRows({report, tables, selection}: Page, group: string): Consensus[] {
  const own = new Set(
    report.expectations.filter(({isFoil, holder}) => !isFoil && holder === group).map(({id}) => id)
  );
  return tables.consensus.filter(
    (row) =>
      row.quarter === selection.quarter &&
      row.group === group &&
      row.team === "*" &&
      row.perspective === "direct" &&
      own.has(row.expectation)
  );
}

/** How far each group is of one mind about what it expects. */
export function groupConsensus(page: Page): Markup {
  const {report, document} = page;
  const {adLimit, options} = report.method;
  const groups = ownClarity(page);
  const isAnyKnown = groups.some(({all}) => all > 0);
  const drawn = groups.map(({group, clear, all, rows}) => ({
    label: capitalised(group),
    text: all === 0 ? say("reason.hidden") : say("stakeholders.own_text", {clear, all}),
    ticks: rows.flatMap((row) =>
      row.ad_median === null
        ? []
        : [
            {
              expectation: row.expectation,
              spread: row.ad_median,
              says: say("stakeholders.tick", {
                statement: statementOf(report, row.expectation),
                spread: decimals(row.ad_median, 1)
              })
            }
          ]
    )
  }));
  return html`<section>${figure({
    title: clarityOfGroups(groups),
    draw: isAnyKnown
      ? spreadTicks(
          drawn,
          {limit: adLimit, most: (options - 1) / 2, words: say("stakeholders.limit")},
          document
        )
      : null,
    empty:
      groups.length > 0
        ? hiddenReason(report, groups[0]!.id)
        : say("five.not_asked", {quarter: namesOf(page).quarter}),
    alternative: drawn.map(({label, text}) => say("chart.value", {name: label, value: text})).join("; "),
    caption: say("stakeholders.consensus_caption", {quarter: namesOf(page).quarter}),
    table: {
      columns: [
        say("stakeholders.group"),
        say("stakeholders.expectation"),
        say("stakeholders.clear"),
        say("stakeholders.spread"),
        say("stakeholders.people")
      ],
      rows: isAnyKnown
        ? groups.flatMap(({group, rows}) =>
            rows.map((row) => [
              capitalised(group),
              statementOf(report, row.expectation),
              clearText(row),
              row.ad_median === null ? "–" : decimals(row.ad_median, 1),
              hasFlag(row, "hidden") ? "–" : count(Math.max(row.n, row.n_actions))
            ])
          )
        : []
    }
  })}</section>`;
}

function clearText(row: Consensus): string {
  if (hasFlag(row, "hidden")) return say("reason.hidden");
  if (row.clear_target === null) return say("reason.no_answers");
  return say(row.clear_target ? "stakeholders.yes" : "stakeholders.no");
}
