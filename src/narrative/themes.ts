import {say} from "../language/language.js";
import {type Cell, hasInterval} from "../selection/figures.js";
import {listed, percent} from "./numbers.js";

export interface ThemeCell {
  theme: string;
  cell: Cell;
}

/** How a theme stands beside half: only an interval wholly on one side is a difference. */
export function besideHalf(cell: Cell): "over" | "under" | "unclear" {
  if (cell.state !== "shown" || !hasInterval(cell.row)) return "unclear";
  if (cell.row.ci_low > 0.5) return "over";
  return cell.row.ci_high < 0.5 ? "under" : "unclear";
}

/** Which themes are clearly missed, clearly understood, or neither. */
export function themesFinding(themes: readonly ThemeCell[], {holders}: {holders: string}): string {
  const shown = themes.filter(({cell}) => cell.state === "shown");
  if (shown.length === 0) return say("themes.no_figure");
  const named = (side: "over" | "under") =>
    shown.filter(({cell}) => besideHalf(cell) === side).map(({theme}) => theme);
  const [missed, understood] = [named("over"), named("under")];
  const n = shown.length - missed.length - understood.length;
  if (n === shown.length) return say("themes.unclear");
  const finding = clearPart(missed, understood, shown.length, holders);
  return n === 0 ? finding : say("themes.rest", {finding, n});
}

/** How far themes lie apart; over the chart, whose finding stands above it. */
export function themesRange(themes: readonly ThemeCell[]): string {
  const shown = themes
    .flatMap(({theme, cell}) => (cell.state === "shown" ? [{theme, share: cell.row.gap_lenient}] : []))
    .sort((a, b) => b.share - a.share);
  const [most, least] = [shown[0], shown.at(-1)];
  if (most === undefined || least === undefined) return say("themes.no_figure");
  return most === least
    ? say("themes.range_one", {theme: most.theme, most: percent(most.share)})
    : say("themes.range", {least: percent(least.share), most: percent(most.share)});
}

function clearPart(
  missed: readonly string[],
  understood: readonly string[],
  all: number,
  holders: string
): string {
  if (missed.length > 0 && understood.length > 0)
    return say("themes.both", {missed: listed(missed), understood: listed(understood)});
  if (missed.length > 0)
    return missed.length === all && all > 1
      ? say("themes.missed_all", {holders})
      : say("themes.missed", {holders, names: listed(missed)});
  return understood.length === all && all > 1
    ? say("themes.understood_all", {holders})
    : say("themes.understood", {holders, names: listed(understood)});
}
