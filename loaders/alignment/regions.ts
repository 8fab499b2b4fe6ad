import type {Regions} from "./tables.js";
import {type UnderstandingInput, understandingTables} from "./understanding.js";

/**
 * The table `regions`: what `understanding` and `themes` are of all teams, of the teams of each region. It is empty where
 * the teams are in fewer than two regions. `regionOf` is the region of each team that has one; people without a team
 * are in no region.
 */
export function regionsTable(input: UnderstandingInput, regionOf: ReadonlyMap<string, string>): Regions[] {
  const teams = new Set(input.counts.map(({team}) => team));
  const regions = new Set([...regionOf].filter(([team]) => teams.has(team)).map(([, region]) => region));
  if (regions.size < 2) return [];
  return [...regions].sort().flatMap((region) => {
    const {understanding, themes} = understandingTables(
      ofTeamsAlone(input, (team) => regionOf.get(team) === region)
    );
    return [
      ...understanding.map(({hit_rate, false_alarm_rate, known_adjusted, ...row}) => ({...row, theme: "*"})),
      ...themes.map((row) => ({...row, expectation: "*"}))
    ]
      .filter(({team}) => team === "*")
      .map(({team, ...row}) => ({...row, region}));
  });
}

/** An analysis of these teams as if there were no others. */
function ofTeamsAlone(input: UnderstandingInput, isIn: (team: string) => boolean): UnderstandingInput {
  const own = <Row extends {team: string}>(rows: readonly Row[]) => rows.filter(({team}) => isIn(team));
  const counts = own(input.counts);
  return {
    ...input,
    counts: [...counts, ...pooled(counts)],
    patterns: own(input.patterns),
    changes: own(input.changes),
    foils: []
  };
}

type Count = UnderstandingInput["counts"][number];

/** The counts over teams: everybody is in one of them. */
function pooled(counts: readonly Count[]): Count[] {
  const totals = new Map<string, Count>();
  for (const row of counts) {
    const key = [row.quarter, row.holder, row.target, row.expectation, row.theme].join("\u0000");
    const before = totals.get(key);
    totals.set(key, before === undefined ? {...row, team: "*"} : added(before, row));
  }
  return [...totals.values()];
}

const counted = [
  ...(["n_respondents", "n_pairs", "fully", "partly", "misread", "not_known", "excluded"] as const),
  ...(["no_clear_target", "used_all_holders", "said_known", "asked_known"] as const)
];

function added(total: Count, row: Count): Count {
  const sum = {...total};
  for (const field of counted) sum[field] += row[field];
  return sum;
}
