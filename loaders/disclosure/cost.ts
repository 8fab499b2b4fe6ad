import type {Tables} from "../alignment/tables.js";
import type {Progress} from "../warehouse/ingest.js";
import {accountOf, type CellFate, fatesOf, type HiddenAccount} from "./account.js";
import {declared} from "./declared.js";
import type {Hierarchies} from "./hierarchies.js";
import {protect} from "./protect.js";
import type {PublishingRules} from "./suppress.js";

/** What a published site would hide with one minimum of respondents, everything else as the rules say. */
export interface MinimumCost {
  minimum: number;
  /** Whether it is the minimum of engagement.json. */
  isInForce: boolean;
  /** Cells by table and what becomes of them. */
  tables: HiddenAccount[];
  /** What is lost of understanding by team, `*` being the rows over all teams and `all` the sum of everything. */
  teams: TeamLoss[];
}

/** Respondents behind a team's cells of understanding, each counted once a cell: behind all, and behind those shown. */
export interface TeamLoss {
  team: string;
  shown: number;
  all: number;
}

/**
 * Protects the tables as a published site would, once for each minimum; a second or so each for ten teams. Throws what
 * `protect` throws.
 */
export async function costOfMinimums(
  tables: Tables,
  rules: PublishingRules,
  hierarchies: Hierarchies,
  minimums: readonly number[],
  progress: Progress
): Promise<MinimumCost[]> {
  const asked = declared(tables);
  const costs: MinimumCost[] = [];
  for (const minimum of minimums) {
    const step = `minimum of ${minimum}`;
    progress(step);
    const changed = {...rules, minRespondents: minimum};
    const fates = fatesOf(asked, (await protect(asked, changed, hierarchies)).tables, changed);
    costs.push({
      minimum,
      isInForce: minimum === rules.minRespondents,
      tables: accountOf(fates).filter(({cells}) => cells > 0),
      teams: lossByTeam(asked, fates)
    });
    progress(step, "tried");
  }
  return costs;
}

/** From the least that the rules allow with sense to twice the usual one. */
const worthComparing = [3, 5, 8, 10];

/** Minimums to compare with the one in force, which is among them, in ascending order. */
export function minimumsToTry(
  {minRespondents}: PublishingRules,
  others: readonly number[] = worthComparing
): number[] {
  return [...new Set([...others, minRespondents])].sort((a, b) => a - b);
}

function lossByTeam({understanding}: Tables, fates: readonly CellFate[]): TeamLoss[] {
  const losses = new Map<string, TeamLoss>();
  for (const {table, index, fate} of fates) {
    if (table !== "understanding") continue;
    const {team, n_respondents} = understanding[index]!;
    for (const name of [team, "all"]) {
      const {shown, all} = losses.get(name) ?? {shown: 0, all: 0};
      const isShown = fate === "shown" || fate === "bounded";
      losses.set(name, {
        team: name,
        shown: shown + (isShown ? n_respondents : 0),
        all: all + n_respondents
      });
    }
  }
  return [...losses.values()];
}
