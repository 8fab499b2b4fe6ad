import type {Tables} from "../alignment/tables.js";

/**
 * The groupings that are published. What is in no page is in no file either: every further grouping would be one more
 * way to work out a hidden figure, and would cost others their figures.
 */
export function declared(tables: Tables): Tables {
  const isWhole = ({team, expectation}: {team: string; expectation: string}) =>
    team === "*" && expectation === "*";
  const isOverTeams = ({team}: {team: string}) => team === "*";
  return {
    ...tables,
    coorientation: tables.coorientation.filter(isWhole),
    states: tables.states.filter(isWhole),
    consensus: tables.consensus.filter(isOverTeams),
    change: tables.change.filter(isOverTeams)
  };
}
