import {type ClusterPattern, teamInterval} from "../loaders/alignment/gap-interval.js";
import {benjaminiHochberg} from "../loaders/statistics/benjamini-hochberg.js";
import {clusterDifference, type NamedClusterSum} from "../loaders/statistics/cluster-difference.js";
import {studentCdf} from "../loaders/statistics/distributions.js";
import {type RandomSource, randomSource} from "../loaders/statistics/random.js";

/** How often intervals hold what they say, over many simulated engagements whose truth is known. */
export interface Coverage {
  teams: number;
  runs: number;
  /** Share of runs whose 95 % interval of the headline holds the truth. */
  headline: number;
  /** Mean width of that interval, in points of share. */
  width: number;
  /** Share of runs in which a change of zero got an interval that leaves zero out. */
  falseChange: number;
  /** Mean share of false discoveries among the changes of expectations that Benjamini-Hochberg calls, at q = .10. */
  falseDiscoveries: number;
  /** Mean share of the true changes that it finds. */
  power: number;
}

/** Spread of teams, of reps within a team and of expectations, on the logit scale: about what real surveys show. */
const spread = {team: 0.45, rep: 0.6, expectation: 0.6};
const expectations = 18;
/** Expectations whose gap really shrinks by the second quarter, for the false discoveries; the others stay. */
const changed = 6;
const shrinks = -0.9;
const q = 0.1;

/**
 * Simulates `runs` engagements with `teams` teams of 6 to 25 reps. A rep's miss of an expectation is a draw from a
 * chance made of the expectation, the team and the rep; the truth is the mean chance over all teams that could have
 * been drawn. Three in ten reps are others in the second quarter.
 */
export function coverage(teams: number, runs: number, seed: number): Coverage {
  const random = randomSource(seed);
  const difficulty = Array.from({length: expectations}, (_, e) => 0.4 + spread.expectation * (e / 8.5 - 1));
  const truth = meanChance(difficulty);
  const found = {headline: 0, width: 0, falseChange: 0, falseDiscoveries: 0, power: 0};
  for (let run = 0; run < runs; run++) {
    const drawn = Array.from({length: teams}, () => teamDraw(random));
    const still = drawn.map((team) => quarters(team, difficulty, difficulty, random));
    const {low, high} = teamInterval(
      still.map(({first}) => total(first)),
      [],
      0
    );
    if (low! <= truth && truth <= high!) found.headline++;
    found.width += high! - low!;
    const change = clusterDifference(named(still, "first", null), named(still, "second", null));
    if (change.low! > 0 || change.high! < 0) found.falseChange++;

    const later = difficulty.map((logit, e) => logit + (e < changed ? shrinks : 0));
    const moved = drawn.map((team) => quarters(team, difficulty, later, random));
    const p = difficulty.map((_, e) => pOfChange(named(moved, "first", e), named(moved, "second", e)));
    const called = benjaminiHochberg(p).adjusted.map((value) => value !== null && value <= q);
    const hits = called.filter((isCalled, e) => isCalled && e < changed).length;
    const all = called.filter(Boolean).length;
    found.falseDiscoveries += all === 0 ? 0 : (all - hits) / all;
    found.power += hits / changed;
  }
  const share = (count: number) => count / runs;
  return {
    teams,
    runs,
    headline: share(found.headline),
    width: share(found.width),
    falseChange: share(found.falseChange),
    falseDiscoveries: share(found.falseDiscoveries),
    power: share(found.power)
  };
}

/** Prints the table that the method page quotes. */
export function run(): void {
  console.log(
    "teams  runs  95 % interval holds  width  zero called change  false discoveries (q .10)  power"
  );
  for (const teams of [5, 6, 8, 9, 10, 12, 20, 40]) {
    const row = coverage(teams, 1000, 20260101 + teams);
    const cells = [row.headline, row.width, row.falseChange, row.falseDiscoveries, row.power].map(
      (value) => `${(100 * value).toFixed(1)} %`
    );
    const [headline, width, falseChange, falseDiscoveries, power] = cells as [
      string,
      string,
      string,
      string,
      string
    ];
    console.log(
      `${String(teams).padStart(5)}  ${row.runs}  ${headline.padStart(19)}  ${width.padStart(6)}  ${falseChange.padStart(17)}  ${falseDiscoveries.padStart(24)}  ${power.padStart(6)}`
    );
  }
}

interface TeamDraw {
  team: number;
  /** A rep in the first and, where somebody else has come, in the second quarter. */
  reps: {first: number; second: number}[];
}

interface Missed {
  first: number[][];
  second: number[][];
}

function teamDraw(random: RandomSource): TeamDraw {
  const size = 6 + Math.floor(random() * 20);
  const reps = Array.from({length: size}, () => {
    const first = spread.rep * normal(random);
    return {first, second: random() < 0.3 ? spread.rep * normal(random) : first};
  });
  return {team: spread.team * normal(random), reps};
}

/** 1 where a rep missed an expectation, by rep and expectation, in both quarters. */
function quarters(
  {team, reps}: TeamDraw,
  before: readonly number[],
  after: readonly number[],
  random: RandomSource
): Missed {
  const draw = (difficulty: readonly number[], quarter: "first" | "second") =>
    reps.map((rep) => difficulty.map((logit) => (random() < chance(logit + team + rep[quarter]) ? 1 : 0)));
  return {first: draw(before, "first"), second: draw(after, "second")};
}

function total(missed: readonly (readonly number[])[]): ClusterPattern {
  return {n: missed.length * expectations, x: missed.flat().reduce((sum, value) => sum + value, 0)};
}

function named(
  teams: readonly Missed[],
  quarter: keyof Missed,
  expectation: number | null
): NamedClusterSum[] {
  return teams.map((team, t) => {
    const missed = team[quarter];
    if (expectation === null) return {cluster: String(t), ...total(missed)};
    return {cluster: String(t), n: missed.length, x: missed.reduce((sum, row) => sum + row[expectation]!, 0)};
  });
}

function pOfChange(before: readonly NamedClusterSum[], after: readonly NamedClusterSum[]): number | null {
  const {difference, se, df} = clusterDifference(before, after);
  if (difference === null || !se || df === null) return null;
  return 2 * (1 - studentCdf(Math.abs(difference / se), df));
}

/** The mean of chance(difficulty + team + rep) over both normal spreads, whose sum is normal as well. */
function meanChance(difficulty: readonly number[]): number {
  const sd = Math.hypot(spread.team, spread.rep);
  let sum = 0;
  let weight = 0;
  for (let z = -8; z <= 8; z += 0.01) {
    const density = Math.exp((-z * z) / 2);
    weight += density;
    for (const logit of difficulty) sum += density * chance(logit + sd * z);
  }
  return sum / weight / difficulty.length;
}

function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Box and Muller's way to a standard normal draw. */
function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
