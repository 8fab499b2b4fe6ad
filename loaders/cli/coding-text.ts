import type {Estimate} from "../coding/reliability.js";
import type {ReliabilityLine, ReliabilityReport} from "../coding/reliability-report.js";
import type {SuggestionFigure} from "../coding/suggestion-quality.js";

/** The report of `plumbline coding reliability` for a terminal. */
export function reliabilityText({
  reliability: {coders, doublyCoded, lines, codes},
  suggestions
}: {
  reliability: ReliabilityReport;
  suggestions: readonly SuggestionFigure[];
}): string {
  if (doublyCoded === 0) return "no unit was coded by two people yet";
  const worst = codes
    .filter(({disagreements}) => disagreements.length > 0)
    .slice(0, 5)
    .map(({code, units, agreed}) => `  ${code}: ${agreed} of ${units} alike`);
  return [
    `${coders.join(" and ")}: ${doublyCoded} units coded by two, before anything was settled`,
    ...lines.filter(({category}) => category === null).map(lineText),
    "codes that coders meet on least",
    ...worst,
    "suggestions",
    ...suggestions.map(({measure, n, ...figure}) => `  ${measure}: ${estimate(figure)}, n ${n}`)
  ].join("\n");
}

function lineText({
  variable,
  quarter,
  group,
  units,
  percent,
  alpha,
  ac1,
  band,
  prevalent
}: ReliabilityLine): string {
  const where = [variable, quarter, group].filter(Boolean).join(" ");
  const note = prevalent === null ? "" : `; ${prevalent} takes more than 80 %, which lowers alpha`;
  return `  ${where}: ${units} units, percent ${estimate(percent)}, alpha ${estimate(alpha)}, AC1 ${estimate(ac1)}, ${band ?? "not defined"}${note}`;
}

function estimate({value, low, high}: Estimate): string {
  if (value === null) return "-";
  const limits = low === null || high === null ? "" : ` (${low.toFixed(3)} to ${high.toFixed(3)})`;
  return `${value.toFixed(3)}${limits}`;
}
