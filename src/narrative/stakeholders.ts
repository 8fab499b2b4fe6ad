import {say} from "../language/language.js";
import {capitalised, counted, listed, percent} from "./numbers.js";

/** What one group misses of what another expects of it. */
export interface Understanding {
  holders: string;
  targets: string;
  share: number;
  low: number | null;
  high: number | null;
}

/** Which direction is understood least, where its interval and that of the best leave each other out. */
export function matrixFinding(shown: readonly Understanding[]): string {
  const ordered = [...shown].sort((a, b) => b.share - a.share);
  const [worst, best] = [ordered[0], ordered.at(-1)];
  if (worst === undefined || best === undefined) return say("stakeholders.none");
  if (worst === best)
    return say("stakeholders.one", {
      targets: worst.targets,
      holders: worst.holders,
      share: percent(worst.share)
    });
  const range = {least: percent(best.share), most: percent(worst.share)};
  if (worst.low === null || best.high === null) return say("stakeholders.unknown_difference", range);
  if (worst.low <= best.high) return say("stakeholders.no_difference", range);
  return say("stakeholders.widest", {
    holders: worst.holders,
    targets: worst.targets,
    share: range.most,
    otherHolders: best.holders,
    otherTargets: best.targets,
    otherShare: range.least
  });
}

/** How far directions lie apart; over the chart, whose finding stands above it. */
export function matrixRange(shown: readonly Understanding[]): string {
  const shares = shown.map(({share}) => share);
  if (shares.length < 2) return matrixFinding(shown);
  return say("stakeholders.range", {
    least: percent(Math.min(...shares)),
    most: percent(Math.max(...shares))
  });
}

/** On how many of its own expectations a group is clear. */
export interface OwnClarity {
  group: string;
  clear: number;
  all: number;
}

/** Which groups are of one mind about what they expect. */
export function clarityOfGroups(groups: readonly OwnClarity[]): string {
  const asked = groups.filter(({all}) => all > 0);
  if (asked.length === 0) return say("stakeholders.consensus_none");
  const unclear = asked.filter(({clear, all}) => clear < all);
  if (unclear.length === 0) return say("stakeholders.consensus_all");
  const named = unclear.map(({group, clear, all}) =>
    say("stakeholders.consensus_entry", {group, unclear: all - clear, all: counted(all, "expectation")})
  );
  return capitalised(say("stakeholders.consensus_some", {groups: listed(named), n: unclear.length}));
}

/** Two groups' rankings and how sure it is that they differ. */
export interface RankedPair {
  one: string;
  other: string;
  r: number | null;
  /** Adjusted over all pairs. */
  p: number | null;
}

/** From this adjusted p on nothing is claimed. */
const claimed = 0.05;

/** Which groups clearly rank differently what matters between them. */
export function ranksFinding(pairs: readonly RankedPair[]): string {
  const known = pairs.filter(({r}) => r !== null);
  if (known.length === 0) return say("stakeholders.ranks_none");
  const apart = known.filter(({p}) => p !== null && p < claimed);
  if (apart.length === 0) return say("stakeholders.ranks_same");
  const named = listed(apart.map(({one, other}) => say("stakeholders.pair", {one, other})));
  return capitalised(say("stakeholders.ranks_differ", {pairs: named}));
}

/** Correlations that are this close are as good as equal. */
const asGoodAsEqual = 0.1;

/** Which groups of a map stand closest and furthest apart. It describes: what is clearly different, `ranksFinding` says. */
export function mapFinding(pairs: readonly RankedPair[]): string {
  const known = pairs.filter(({r}) => r !== null).sort((a, b) => b.r! - a.r!);
  const [closest, furthest] = [known[0], known.at(-1)];
  if (closest === undefined || furthest === undefined) return say("stakeholders.ranks_none");
  if (closest.r! - furthest.r! < asGoodAsEqual) return say("stakeholders.map_even");
  const name = ({one, other}: RankedPair) => say("stakeholders.pair", {one, other});
  return capitalised(say("stakeholders.map_finding", {closest: name(closest), furthest: name(furthest)}));
}
