import {say} from "../language/language.js";
import {type Cell, hasInterval} from "../selection/figures.js";
import {counted} from "./numbers.js";

export interface TeamCell {
  team: string;
  label: string;
  cell: Cell;
}

/** How teams stand beside all teams: only an interval that leaves the overall figure out is a difference. */
export function teamStanding(
  cells: readonly TeamCell[],
  overall: Cell
): {
  above: TeamCell[];
  below: TeamCell[];
  unclear: TeamCell[];
  bounded: TeamCell[];
  hidden: TeamCell[];
  empty: TeamCell[];
} {
  const standing: ReturnType<typeof teamStanding> = {
    above: [],
    below: [],
    unclear: [],
    bounded: [],
    hidden: [],
    empty: []
  };
  const middle = overall.state === "shown" ? overall.row.gap_lenient : null;
  for (const entry of cells) {
    const {cell} = entry;
    if (cell.state !== "shown") standing[cell.state === "none" ? "empty" : cell.state].push(entry);
    else if (middle !== null && hasInterval(cell.row) && cell.row.ci_low > middle) standing.above.push(entry);
    else if (middle !== null && hasInterval(cell.row) && cell.row.ci_high < middle)
      standing.below.push(entry);
    else standing.unclear.push(entry);
  }
  return standing;
}

/** Whose figures are pooled, for sentences that set teams beside them: a region's, or all teams'. */
export type Pooled = Readonly<{pooled: "region" | "all"; region: string}>;

/** The finding over a chart of teams, for every mix of clear and unclear differences. */
export function teamsFinding(cells: readonly TeamCell[], overall: Cell, pooled: Pooled): string {
  const {above, below, unclear, hidden} = teamStanding(cells, overall);
  const shown = above.length + below.length + unclear.length;
  if (shown === 0) return say(hidden.length > 0 ? "teams.all_too_small" : "teams.no_figure");
  if (shown === 1) return say("teams.one");
  if (above.length + below.length === 0) return say("teams.no_difference", pooled);
  const of = {...pooled, shown: counted(shown, "team")};
  if (below.length === 0) return say("teams.wider", {n: above.length, ...of});
  if (above.length === 0) return say("teams.narrower", {n: below.length, ...of});
  return say("teams.both", {n: above.length, ...of, narrower: below.length});
}
