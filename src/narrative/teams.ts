import {type Cell, hasInterval} from "../selection/figures.js";
import {capitalised, counted, inWords} from "./numbers.js";

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

/** The finding over a chart of teams, for every mix of clear and unclear differences. */
export function teamsFinding(cells: readonly TeamCell[], overall: Cell): string {
  const {above, below, unclear, hidden} = teamStanding(cells, overall);
  const shown = above.length + below.length + unclear.length;
  if (shown === 0)
    return hidden.length ? "No team is large enough for its own figure" : "No team has a figure yet";
  if (shown === 1) return "One team has its own figure";
  if (above.length + below.length === 0) return "No team differs clearly from all teams together";
  const first = above.length > 0 ? above : below;
  const way = first === above ? "wider" : "narrower";
  const sentence = `${capitalised(inWords(first.length))} of ${counted(shown, "team")} ${have(first)} a clearly ${way} gap than all teams together`;
  return above.length === 0 || below.length === 0
    ? sentence
    : `${sentence}, ${inWords(below.length)} ${have(below)} a clearly narrower one`;
}

function have(teams: readonly TeamCell[]): string {
  return teams.length === 1 ? "has" : "have";
}
