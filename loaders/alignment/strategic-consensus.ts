import {consensusPermutation} from "../statistics/consensus-permutation.js";
import {prototypeCorrelation, strategicConsensus} from "../statistics/strategic-consensus.js";
import {flags, reasonFlag} from "./flags.js";
import {groupBy} from "./group-by.js";
import type {StrategicConsensus} from "./tables.js";

/** A row of importance_votes.sql. */
export interface ImportanceVote {
  quarter: string;
  holder: string;
  target: string;
  side: "holder" | "target";
  respondent: string;
  expectation: string;
  level: number;
}

/** A profile needs this share of the items (method.md 1.4). */
const completeProfile = 0.8;

/**
 * What the members of a group rate: a row a member, a column an item. An item that a member left out takes the member's
 * own mean, which says nothing of its rank; a member who rated fewer than 80 % of the items has no profile, all null.
 */
export function ratingsOf(
  votes: readonly Pick<ImportanceVote, "respondent" | "expectation" | "level">[],
  items: readonly string[]
): (number | null)[][] {
  const place = new Map(items.map((item, i) => [item, i]));
  const rows = new Map<string, (number | null)[]>();
  for (const {respondent, expectation, level} of votes) {
    if (!rows.has(respondent)) rows.set(respondent, Array(items.length).fill(null));
    rows.get(respondent)![place.get(expectation)!] = level;
  }
  return [...rows.values()].map(profile);
}

function profile(row: readonly (number | null)[]): (number | null)[] {
  const rated = row.filter((level) => level !== null);
  if (rated.length < completeProfile * row.length) return row.map(() => null);
  const mean = rated.reduce((sum, level) => sum + level, 0) / rated.length;
  return row.map((level) => level ?? mean);
}

/**
 * The table `strategic_consensus`: for each ordered pair of groups, consensus within the first and between both, over
 * the expectations between them, in either direction, that both gave a level. Members who rated fewer than 80 % of them do not count.
 */
export function strategicConsensusTable(
  votes: readonly ImportanceVote[],
  seed: number
): StrategicConsensus[] {
  const sided = votes.map((vote) => ({
    ...vote,
    group: vote.side === "holder" ? vote.holder : vote.target,
    other: vote.side === "holder" ? vote.target : vote.holder
  }));
  const pairs = groupBy(sided, ({quarter, group, other}) =>
    [quarter, ...[group, other].sort()].join("\u0000")
  );
  return [...pairs.values()].flatMap((both) => {
    const {quarter} = both[0]!;
    const groups = [...new Set(both.map(({group}) => group))].sort();
    if (groups.length < 2) return [];
    const rated = groups.map(
      (group) => new Set(both.filter((vote) => vote.group === group).map((vote) => vote.expectation))
    );
    const items = [...rated[0]!].filter((item) => rated[1]!.has(item)).sort();
    const ratings = groups.map((group) =>
      ratingsOf(
        both.filter((vote) => vote.group === group && items.includes(vote.expectation)),
        items
      )
    );
    const within = ratings.map(strategicConsensus);
    const [a, b] = [within[0]!.prototype, within[1]!.prototype];
    const r = a === null || b === null ? null : prototypeCorrelation(a, b);
    const test = consensusPermutation(ratings[0]!, ratings[1]!, {seed});
    return [0, 1].map((i) => ({
      quarter,
      group: groups[i]!,
      group_b: groups[1 - i]!,
      alpha: within[i]!.alpha,
      mean_r: within[i]!.meanR,
      between_r: r,
      p: test.p,
      n: within[i]!.members,
      n_b: within[1 - i]!.members,
      items: items.length,
      flag: flags(reasonFlag(within[i]!.reason), r === null && reasonFlag(test.reason))
    }));
  });
}
