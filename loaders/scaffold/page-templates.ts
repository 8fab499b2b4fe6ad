import type {ChartedTable, PageNames} from "./new-page.js";

/** A view of the share missed, a row a team. */
export function gapsView({variable, key}: PageNames): string {
  return `import {figure} from "../components/figure.js";
import {html} from "../components/html.js";
import {type IntervalDot, intervalDots} from "../components/interval-dots.js";
import {say} from "../language/language.js";
import {groupName, teamName} from "../narrative/names.js";
import {percent} from "../narrative/numbers.js";
import {hasInterval, overall} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {link, namesOf} from "./names.js";
import {insteadOfMissed} from "./reasons.js";
import type {Page, View} from "./view.js";

/** What each team misses of what is expected of it. */
export const ${variable}: View = {
  title: ({report, selection}) => say("${key}.title", {holders: groupName(report, selection.holder)}),
  controls: ["quarter", "direction"],
  needs: ["understanding", "themes", "warnings"],
  render: (page) => {
    const {targets, quarter} = namesOf(page);
    const rows = rowsOf(page);
    const inWords = rows.map(({label, value, note}) => [label, value === null ? (note ?? "") : percent(value)]);
    return html\`\${figure({
      title: say("${key}.finding"),
      draw: intervalDots(rows, null, page.document),
      alternative: inWords.map((row) => row.join(": ")).join("; "),
      caption: say("${key}.caption", {targets, quarter}),
      table: {columns: [say("${key}.team"), say("${key}.missed")], rows: inWords}
    })}\${cautions(page, ["teams", "gap charts"])}\`.markup;
  }
};

/** A row a team; what may not be shown has the reason in place of a figure. */
function rowsOf(page: Page): IntervalDot[] {
  const {report, tables, selection} = page;
  return report.teams.map(({id}) => {
    const cell = overall(tables, selection, id);
    const isShown = cell.state === "shown";
    const interval = isShown && hasInterval(cell.row) ? cell.row : null;
    return {
      label: teamName(report, id),
      team: id,
      href: link(page, \`teams/\${id}\`),
      value: isShown ? cell.row.gap_lenient : null,
      low: interval?.ci_low ?? null,
      high: interval?.ci_high ?? null,
      standing: "unclear",
      note: isShown ? null : insteadOfMissed(cell)
    };
  });
}
`;
}

/** A view of a figure of an analyst's own table against what is understood, a dot a team. */
export function tableView({variable, key}: PageNames, {name, figure}: ChartedTable): string {
  return `import {figure} from "../components/figure.js";
import {html} from "../components/html.js";
import {resultDots} from "../components/result-dots.js";
import {say} from "../language/language.js";
import {teamName} from "../narrative/names.js";
import {decimals, percent} from "../narrative/numbers.js";
import {hasFlag, overall} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {namesOf} from "./names.js";
import {ownRows} from "./own-rows.js";
import {insteadOfMissed} from "./reasons.js";
import type {Page, View} from "./view.js";

/** ${figure} of the table ${name} beside what is understood, a dot a team. */
export const ${variable}: View = {
  title: () => say("${key}.title"),
  controls: ["quarter", "direction"],
  needs: ["understanding", "themes", "warnings"],
  ownNeeds: ["${name}"],
  render: (page) => {
    const teams = teamsOf(page);
    const dots = teams.flatMap(({team, label, understood, value}) => {
      if (understood === null || value === null) return [];
      const says = say("${key}.dot", {team: label, share: percent(understood), value: decimals(value, 1)});
      return [{team, understood, result: value, says}];
    });
    const words = {
      across: say("${key}.across"),
      up: say("${key}.up"),
      result: (value: number) => decimals(value, 0)
    };
    return html\`\${figure({
      title: say("${key}.finding"),
      draw: dots.length === 0 ? null : resultDots(dots, words, page.document),
      empty: say("${key}.empty"),
      alternative: dots.map(({says}) => says).join("; "),
      caption: say("${key}.caption", {n: dots.length, quarter: namesOf(page).quarter}),
      table: {
        columns: [say("${key}.team"), say("${key}.understood"), say("${key}.figure")],
        rows: teams.map(({label, understood, instead, value, isHidden}) => [
          label,
          understood === null ? instead : percent(understood),
          value === null ? say(isHidden ? "${key}.hidden" : "${key}.none") : decimals(value, 1)
        ])
      }
    })}\${cautions(page, ["teams", "gap charts"])}\`.markup;
  }
};

/** Both figures of each team; null where one may not be shown, or is not there. */
function teamsOf(page: Page) {
  const {report, tables, selection} = page;
  const rows = ownRows(page, "${name}").filter(({quarter}) => quarter === selection.quarter);
  return report.teams.map(({id}) => {
    const cell = overall(tables, selection, id);
    const row = rows.find(({team}) => team === id);
    return {
      team: id,
      label: teamName(report, id),
      understood: cell.state === "shown" ? 1 - cell.row.gap_lenient : null,
      instead: insteadOfMissed(cell),
      value: row?.${figure} ?? null,
      isHidden: row !== undefined && hasFlag(row, "hidden")
    };
  });
}
`;
}

export function gapsTest({page, variable}: PageNames): string {
  return `import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {defaultSelection} from "../../src/selection/selection.js";
import {${variable}} from "../../src/views/${page}.js";
import {sampleReport} from "../site/sample-report.js";

const {report, tables} = sampleReport();

test("${page} has a row for each team, and says so where a figure is hidden", () => {
  const {document} = new JSDOM().window;
  const selection = {...defaultSelection(report), quarter: "2026Q3"};
  document.body.innerHTML = ${variable}.render({report, tables, selection, document, team: null, root: "./"});
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(rows).toHaveLength(report.teams.length);
  expect(rows.find((row) => row!.startsWith("Dogwood"))).toContain("hidden");
  expect(document.querySelector("svg")!.getAttribute("aria-label")).toContain("Alder: ");
});
`;
}

export function tableTest({page, variable}: PageNames, {name, figure}: ChartedTable): string {
  return `import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {defaultSelection} from "../../src/selection/selection.js";
import {${variable}} from "../../src/views/${page}.js";
import {sampleReport} from "../site/sample-report.js";

const {report, tables} = sampleReport();
const quarter = "2026Q3";

test("${page} has a dot for each team with both figures, and says so where one is hidden", () => {
  const rows = [
    {quarter, team: "alder", ${figure}: 12.5, flag: null},
    {quarter, team: "birch", ${figure}: null, flag: "hidden"}
  ];
  const {document} = new JSDOM().window;
  const selection = {...defaultSelection(report), quarter};
  const own = {${name}: rows as never};
  document.body.innerHTML = ${variable}.render({report, tables, own, selection, document, team: null, root: "./"});
  expect(document.querySelectorAll("svg")[0]!.getAttribute("aria-label")).toMatch(/^Alder: \\d+% understood, .*12\\.5$/);
  const cells = [...document.querySelectorAll("tbody tr")].map((row) => row.lastElementChild!.textContent);
  expect(cells.slice(0, 3)).toEqual(["12.5", "hidden", "none"]);
});
`;
}
