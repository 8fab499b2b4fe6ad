import {wilson} from "../statistics/wilson.js";
import {flags} from "./flags.js";
import {type ClusterPattern, cellInterval, teamInterval} from "./gap-interval.js";
import {groupBy} from "./group-by.js";
import type {MentionedThemes, Understanding, Unprompted} from "./tables.js";

/** What was asked of whom, and from which side. */
interface Asked {
  quarter: string;
  holder: string;
  target: string;
  perspective: "direct" | "meta";
}

/** A row of unprompted_counts.sql. */
export interface UnpromptedCount extends Asked {
  team: string;
  expectation: string;
  n_respondents: number;
  n_pairs: number;
  mentioned: number;
  same_action: number;
}

/** A row of unprompted_patterns.sql. */
export type UnpromptedPattern = Asked & Required<ClusterPattern>;

/** A row of uncoded_units.sql. */
export type UncodedUnits = Asked & {units: number};

/** A row of mentioned_themes_counts.sql. */
export type MentionedThemesCount = Omit<MentionedThemes, "share" | "ci_low" | "ci_high" | "flag">;

export interface UnpromptedInput {
  counts: readonly UnpromptedCount[];
  patterns: readonly UnpromptedPattern[];
  uncoded: readonly UncodedUnits[];
  understanding: readonly Understanding[];
}

/**
 * The table `unprompted`: what people wrote of by themselves, beside what they knew when asked (method 10.7). The two
 * rates are never added or averaged; what is not mentioned is not unknown.
 */
export function unpromptedTable({counts, patterns, uncoded, understanding}: UnpromptedInput): Unprompted[] {
  const place = ({quarter, holder, target, perspective}: Asked) =>
    [quarter, holder, target, perspective].join("\u0000");
  const teams = groupBy(
    counts.filter(({team}) => team !== "*"),
    (row) => `${place(row)}\u0000${row.expectation}`
  );
  const people = groupBy(patterns, place);
  const open = new Set(uncoded.map(place));
  const prompted = new Map(
    understanding
      .filter(({team}) => team === "*")
      .map((row) => [[row.quarter, row.holder, row.target, row.expectation].join("\u0000"), row])
  );
  return counts
    .filter(({team}) => team === "*")
    .map((row) => {
      const {quarter, holder, target, perspective, expectation, n_respondents, n_pairs} = row;
      const clusters = (teams.get(`${place(row)}\u0000${expectation}`) ?? []).map((team) => ({
        n: team.n_pairs,
        x: team.mentioned
      }));
      const own = expectation === "*" ? (people.get(place(row)) ?? []) : [];
      const interval =
        expectation !== "*" && clusters.length <= 1
          ? cellInterval(row.mentioned, n_pairs)
          : teamInterval(clusters, own, 0);
      const asked =
        perspective === "meta"
          ? prompted.get([quarter, holder, target, expectation].join("\u0000"))
          : undefined;
      const pairs = asked?.n_pairs ?? 0;
      const known = asked === undefined ? 0 : pairs - asked.not_known;
      return {
        ...{quarter, holder, target, perspective, expectation, n_respondents, n_pairs},
        mentioned: row.mentioned,
        same_action: row.same_action,
        rate: n_pairs > 0 ? row.mentioned / n_pairs : null,
        ...{ci_low: interval.low, ci_high: interval.high, ci_method: interval.method},
        prompted_pairs: pairs,
        prompted_known: known,
        prompted_rate: pairs > 0 ? known / pairs : null,
        flag: flags(interval.flag, open.has(place(row)) && "coding_open")
      };
    });
}

/** The table `mentioned_themes`: of what each group wrote, how many of its people, and what they ask for. */
export function mentionedThemesTable(counts: readonly MentionedThemesCount[]): MentionedThemes[] {
  return counts.map((row) => {
    const {low, high} = wilson(row.n_mentioning, row.n_respondents);
    const {quarter, group, holder, target, theme, n_respondents, n_mentioning, ...units} = row;
    return {
      ...{quarter, group, holder, target, theme, n_respondents, n_mentioning},
      share: n_mentioning / n_respondents,
      ...{ci_low: low, ci_high: high},
      ...units,
      flag: null
    };
  });
}
