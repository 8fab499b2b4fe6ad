import {totalOf} from "../../src/selection/hidden-total.js";
import {keptOf, ofTeams} from "../../src/selection/minimum-cost.js";
import type {HiddenAccount} from "../disclosure/account.js";
import type {MinimumCost} from "../disclosure/cost.js";

const count = (n: number) => n.toLocaleString("en");

/**
 * What a build hid and why, for people: the sum in words, then a line for each table that hides something. `isAnyShown`
 * is whether anything of what people answered is left.
 */
export function hiddenText(account: readonly HiddenAccount[], isAnyShown: boolean): string {
  const {cells, hidden, tooFew, alike, toProtect, bounded} = totalOf(account);
  if (hidden + bounded === 0) return `All ${count(cells)} figures are shown: none had to be hidden.`;
  const reasons = [
    `${count(tooFew)} rest on too few people`,
    `${count(alike)} on few people who all, or all but one, answered alike`,
    `${count(toProtect)} would give one of these away`
  ].join(", ");
  const bounds = bounded > 0 ? ` ${count(bounded)} show a bound instead of a figure.` : "";
  const none = isAnyShown
    ? ""
    : "\nNo answer of anybody may be published: every page says so, and why. Fewer, larger teams or more answers would change that.";
  const rows = account.filter((table) => table.hidden + table.bounded > 0);
  return [
    `${count(hidden)} of ${count(cells)} figures are hidden: ${reasons}.${bounds}${none}`,
    ...columnsOf([
      ["table", "figures", "hidden", "too few", "all alike", "to protect", "bounds"],
      ...rows.map((row) => [
        row.table.replaceAll("_", " "),
        ...[row.cells, row.hidden, row.tooFew, row.alike, row.toProtect, row.bounded].map(count)
      ])
    ])
  ].join("\n");
}

/** What each minimum would hide, a line each, and then what is lost by team with the one in force. */
export function costText(costs: readonly MinimumCost[]): string {
  const inForce = costs.find(({isInForce}) => isInForce)!;
  const share = ({shown, all}: {shown: number; all: number}) =>
    all === 0 ? "-" : `${((100 * shown) / all).toFixed(1)} %`;
  const minimums = costs.map((cost) => {
    const {cells, hidden, tooFew, alike, toProtect, bounded} = totalOf(cost.tables);
    return [
      cost.isInForce ? `${cost.minimum}, in force` : String(cost.minimum),
      ...[cells, hidden, tooFew, alike, toProtect, bounded].map(count),
      share(keptOf(cost))
    ];
  });
  return [
    "What each minimum of respondents hides, and of understanding the share of respondents in cells that are shown:",
    ...columnsOf([
      ["minimum", "figures", "hidden", "too few", "all alike", "to protect", "bounds", "shown"],
      ...minimums
    ]),
    "",
    `Of understanding, with ${inForce.minimum}, by team:`,
    ...columnsOf([
      ["team", "respondents of all cells", "of hidden ones", "shown"],
      ...ofTeams(inForce).map((team) => [
        team.team,
        count(team.all),
        count(team.all - team.shown),
        share(team)
      ])
    ])
  ].join("\n");
}

/** Rows as lines: the first column to the left, numbers to the right. */
function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map(
    (row) =>
      `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join("  ")}`
  );
}
