import type {Counting} from "./answer-blocks.js";
import type {Team} from "./cast.js";
import type {Direction} from "./codebook.js";
import type {Quarter} from "./quarter-names.js";
import {emptyTally, ratesOf, rounded, type Tally} from "./tally.js";

interface FoilTally {
  answers: number;
  chance: number;
  realised: number;
}

/** What the answers are made from, summed over the whole roster, whether or not people answered. */
export interface Truth {
  /** Where the pairs of a direction (0-based) and team in a quarter are counted. */
  counting(quarter: number, direction: number, team: Team): Counting;
  /** Expected share of a team's pairs, leaders' expectations of reps, that are understood (fully or partly); null without pairs. */
  understood(quarter: number, team: Team): number | null;
  report(): object;
}

export function truthOf(
  quarters: readonly Quarter[],
  directions: readonly Direction[],
  teams: readonly Team[]
): Truth {
  const tallies = (count: number) => quarters.map(() => Array.from({length: count}, emptyTally));
  const byDirection = tallies(directions.length);
  const byTeam = tallies(teams.length);
  const byExpectation = tallies(directions[0]!.expectations.length);
  const foils = quarters.map(() => directions.map((): FoilTally => ({answers: 0, chance: 0, realised: 0})));
  return {
    counting(quarter, direction, team) {
      const pooled = byDirection[quarter]![direction]!;
      const foil = foils[quarter]![direction]!;
      const headline = [pooled, byTeam[quarter]![team.index]!, pooled];
      return {
        pairs(expectation) {
          if (direction !== 0) return [pooled];
          headline[2] = byExpectation[quarter]![expectation.index]!;
          return headline;
        },
        foil(chance, isTakenForExpected) {
          foil.answers++;
          foil.chance += chance;
          if (isTakenForExpected) foil.realised++;
        }
      };
    },
    understood(quarter, team) {
      const {pairs, chances} = byTeam[quarter]![team.index]!;
      return pairs === 0 ? null : (chances.fully + chances.partly) / pairs;
    },
    report: () => ({
      directions: quarters.flatMap((quarter, q) =>
        directions.map(({holder, target}, d) => ({
          quarter: quarter.id,
          holder,
          target,
          ...ratesOf(byDirection[q]![d]!),
          false_alarm: foilRates(foils[q]![d]!)
        }))
      ),
      teams: rows(quarters, byTeam, (i) => ({team: teams[i]!.id})),
      expectations: rows(quarters, byExpectation, (i) => ({
        expectation: directions[0]!.expectations[i]!.id
      }))
    })
  };
}

function rows(quarters: readonly Quarter[], tallies: Tally[][], named: (index: number) => object) {
  return quarters.flatMap((quarter, q) =>
    tallies[q]!.flatMap((tally, i) =>
      tally.pairs + tally.unclear === 0 ? [] : [{quarter: quarter.id, ...named(i), ...ratesOf(tally)}]
    )
  );
}

function foilRates({answers, chance, realised}: FoilTally) {
  return {
    answers,
    expected: answers === 0 ? null : rounded(chance / answers),
    realised: answers === 0 ? null : rounded(realised / answers)
  };
}
