import type {Cast, Person} from "./cast.js";
import type {Direction, Expectation} from "./codebook.js";
import type {Quarter} from "./quarter-names.js";

/** The trouble that is put in on purpose, beside what chance brings. */
export interface Planted {
  /** Leaders who do not answer in a quarter (0-based). */
  absent: {person: number; quarter: number}[];
  isContrarian(person: Person, expectation: Expectation): boolean;
  /** As truth.json tells it. */
  report: {
    leaders_absent: {quarter: string; respondent: string; team: string}[];
    contrarian_leaders: {respondent: string; team: string; expectations: string[]}[];
    disputed_expectations: string[];
    projected_expectations: string[];
  };
}

/** From five teams on, one leader is absent in the second quarter and two want the opposite of the others on two expectations. */
export function plantedTrouble(
  cast: Cast,
  directions: readonly Direction[],
  quarters: readonly Quarter[]
): Planted {
  const {crews} = cast.rosters[0]!;
  const contrarians = [crews[1], crews[3]].flatMap((crew) => (crew && crews.length > 4 ? [crew] : []));
  const stops = directions[0]!.expectations.filter(
    (e) => e.action !== "continue" && !e.isFoil && !e.isProjected
  );
  const contested = new Set(stops.slice(1, 3));
  const missing = crews.length > 4 && quarters.length > 1 ? crews[4]! : null;
  const ids = (wanted: (expectation: Expectation) => boolean | undefined) =>
    directions.flatMap(({expectations}) => expectations.filter(wanted).map(({id}) => id));
  const leaders = new Set(contrarians.map(({leader}) => leader.index));
  return {
    absent: missing ? [{person: missing.leader.index, quarter: 1}] : [],
    isContrarian: (person, expectation) => leaders.has(person.index) && contested.has(expectation),
    report: {
      leaders_absent: missing
        ? [{quarter: quarters[1]!.id, respondent: missing.leader.id, team: missing.team.id}]
        : [],
      contrarian_leaders: contrarians.map(({leader, team}) => ({
        respondent: leader.id,
        team: team.id,
        expectations: [...contested].map(({id}) => id)
      })),
      disputed_expectations: ids((expectation) => expectation.isDisputed),
      projected_expectations: ids((expectation) => expectation.isProjected)
    }
  };
}
