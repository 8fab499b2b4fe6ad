import type {Participation} from "./tables.js";

/** A row of participation_counts.sql. */
export interface ParticipationCount {
  quarter: string;
  group: string;
  team: string;
  invited: number;
  answered: number;
  complete: number;
  answered_rows: number;
  dont_know_rows: number;
}

/** The table `participation`. */
export function participationTable(counts: readonly ParticipationCount[]): Participation[] {
  return counts.map(({quarter, group, team, invited, answered, complete, answered_rows, dont_know_rows}) => ({
    quarter,
    group,
    team,
    invited,
    answered,
    complete,
    rate: invited > 0 ? answered / invited : null,
    dont_know_rate: answered_rows > 0 ? dont_know_rows / answered_rows : null,
    flag: invited === 0 ? "nobody_invited" : answered === 0 ? "no_answers" : null
  }));
}
