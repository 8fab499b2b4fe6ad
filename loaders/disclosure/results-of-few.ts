import type {Tables} from "../alignment/tables.js";
import type {PublishingRules} from "./suppress.js";

/**
 * Whether a team's result tells what one person achieved: few people are in the team (minimum frequency rule), or one of
 * them makes nearly all of it ((n, k) dominance rule with n = 1; Hundepool et al. 2012). Leaders do not count: they have
 * no result of their own. Of a quarter without a roster nothing is known to be enough.
 */
export function resultsOfFew(
  {results, participation}: Pick<Tables, "results" | "participation">,
  {leaderGroup, minResultPeople = 3, dominance = 0.8}: PublishingRules
): (index: number) => boolean {
  const people = new Map<string, number>();
  for (const {quarter, team, group, invited} of participation) {
    if (group === leaderGroup) continue;
    const key = `${quarter}\u0000${team}`;
    people.set(key, (people.get(key) ?? 0) + invited);
  }
  return (index) => {
    const {quarter, team, largest_share} = results[index]!;
    const inTeam = people.get(`${quarter}\u0000${team}`) ?? 0;
    return inTeam < minResultPeople || (largest_share ?? 0) > dominance;
  };
}

/** Results as they may be read: how much of one is whose stays in the house. */
export function withoutShares(results: Tables["results"]): Tables["results"] {
  return results.map((row) => ({...row, largest_share: null}));
}
