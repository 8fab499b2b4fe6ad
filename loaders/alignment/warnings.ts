import {notableAttrition} from "./change.js";
import {rankable} from "./reliability.js";
import type {Tables, Warnings} from "./tables.js";

/** Where a warning is printed: pages by name, or every one. */
type AppliesTo = Warnings["applies_to"];

export interface WarningsInput
  extends Pick<
    Tables,
    | "understanding"
    | "participation"
    | "consensus"
    | "reliability"
    | "comparisons"
    | "change"
    | "results_link"
  > {
  headline: {holder: string; target: string};
  /** q of the lists that are adjusted for their size. */
  q: number;
  minRespondents: number;
  /** Under what names the texts speak of them. */
  quarters: readonly {id: string; label: string}[];
  groups: readonly {id: string; label: string}[];
}

/**
 * The table `warnings`: what reports must print, with the numbers that call for it (method.md 13). One row a warning and
 * place; a warning whose trigger is absent has none.
 */
export function warningsTable(input: WarningsInput): Warnings[] {
  return [
    ...differenceScores(),
    ...agreementIsNotAccuracy(),
    ...sameSource(),
    ...ecological(input),
    ...disagreeingHolders(input),
    ...basis(input),
    ...fewTeams(input),
    ...chanceAgreement(input.consensus),
    ...manyTests(input),
    ...attrition(input),
    ...seventyPercent(),
    ...anonymity(input),
    ...askingTeaches()
  ];
}

/** A warning; `counted` says of which group its numbers count people, and the fewest of them. */
function warning(
  id: number,
  applies_to: AppliesTo,
  text: string,
  numbers: Record<string, unknown> = {},
  counted: {group: string; people: number} | null = null
): Warnings {
  const {group, people} = counted ?? {group: null, people: null};
  return {id, applies_to, text, numbers: JSON.stringify(numbers), group, people, flag: null};
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function differenceScores(): Warnings[] {
  return [
    warning(
      1,
      "gap charts",
      "A gap hides the two levels it comes from, and is less reliable than either of them."
    )
  ];
}

function agreementIsNotAccuracy(): Warnings[] {
  return [
    warning(
      2,
      "co-orientation",
      "Wanting the same (agreement) is not knowing what is wanted (accuracy), and neither is being of one mind within a group (consensus)."
    )
  ];
}

function sameSource(): Warnings[] {
  return [
    warning(
      3,
      "co-orientation",
      "Own view and belief come from one person at one sitting, so perceived agreement is partly a habit of answering. Accuracy compares two sources and is safer."
    )
  ];
}

function ecological({results_link}: WarningsInput): Warnings[] {
  const teams = Math.max(0, ...results_link.map((row) => row.teams));
  if (teams === 0) return [];
  return [
    warning(4, "results", `What goes together over ${teams} teams need not go together over people.`, {teams})
  ];
}

function disagreeingHolders({understanding, headline, quarters}: WarningsInput): Warnings[] {
  const rows = understanding.filter(
    (row) =>
      row.holder === headline.holder &&
      row.target === headline.target &&
      row.team === "*" &&
      row.expectation !== "*"
  );
  return quartersOf(rows).flatMap((quarter) => {
    const asked = rows.filter((row) => row.quarter === quarter);
    const unclear = asked.filter((row) => row.n_pairs === 0 && row.no_clear_target > 0).length;
    const partly = asked.filter((row) => row.n_pairs > 0 && row.no_clear_target > 0).length;
    const [k, m] = [unclear + partly, asked.length];
    return [
      warning(
        5,
        "all",
        k === 0
          ? `${labelOf(quarters, quarter)}: those who expect agree among themselves on all ${m} expectations.`
          : `${labelOf(quarters, quarter)}: those who expect do not agree among themselves on ${k} of ${m} expectations, in some team or in all; these cases are left out.`,
        {quarter, unclear: k, everywhere: unclear, expectations: m}
      )
    ];
  });
}

function basis({participation, headline, quarters, groups}: WarningsInput): Warnings[] {
  return participation
    .filter((row) => row.team === "*" && (row.group === headline.target || row.group === headline.holder))
    .map((row) => {
      const teams = new Set(
        participation
          .filter(
            (other) =>
              other.group === row.group &&
              other.quarter === row.quarter &&
              other.team !== "*" &&
              other.answered > 0
          )
          .map((other) => other.team)
      ).size;
      const {quarter, group, invited, answered, rate, dont_know_rate} = row;
      return warning(
        6,
        "all",
        `${labelOf(quarters, quarter)}, ${labelOf(groups, group)}: ${answered} of ${invited} answered${rate === null ? "" : ` (${percent(rate)})`}, in ${teams} teams; ${dont_know_rate === null ? "no" : percent(dont_know_rate)} don't-knows.`,
        {quarter, group, invited, answered, rate, dont_know_rate, teams},
        {group, people: answered > 0 ? answered : invited}
      );
    });
}

function fewTeams({understanding, headline, reliability, quarters}: WarningsInput): Warnings[] {
  const few = understanding.filter(
    (row) =>
      row.holder === headline.holder &&
      row.target === headline.target &&
      row.team === "*" &&
      row.expectation === "*" &&
      /few_teams/.test(row.flag ?? "")
  );
  const unrankable = reliability.filter((row) => row.icc2 !== null && row.icc2 < rankable);
  return [
    ...few.map((row) =>
      warning(
        7,
        "all",
        `${labelOf(quarters, row.quarter)}: only ${row.clusters} teams, so intervals are wide and rough.`,
        {
          quarter: row.quarter,
          teams: row.clusters
        }
      )
    ),
    ...(unrankable.length > 0
      ? [
          warning(
            7,
            "teams",
            `Team means of ${unrankable.length} of ${reliability.length} questions are too unreliable to rank teams by (ICC(2) below .70).`,
            {
              questions: unrankable.length,
              of: reliability.length
            }
          )
        ]
      : [])
  ];
}

/** How many groups of the table agree no more than chance would make them. */
export function chanceAgreement(consensus: Tables["consensus"]): Warnings[] {
  const chance = consensus.filter(
    (row) => row.rwg !== null && row.chance_limit !== null && row.rwg <= row.chance_limit
  );
  if (chance.length === 0) return [];
  return [
    warning(
      7,
      "consensus",
      `${chance.length} small ${chance.length === 1 ? "group agrees" : "groups agree"} no more than chance alone would make as many people agree.`,
      {cells: chance.length}
    )
  ];
}

function manyTests({comparisons, q, quarters}: WarningsInput): Warnings[] {
  return quartersOf(comparisons).map((quarter) => {
    const tests = comparisons.filter((row) => row.quarter === quarter).length;
    return warning(
      8,
      "comparisons",
      `${labelOf(quarters, quarter)}: ${tests} ${tests === 1 ? "test" : "tests"}, adjusted together after Benjamini and Hochberg at q = ${q}.`,
      {quarter, tests, q}
    );
  });
}

function attrition({change, headline, quarters}: WarningsInput): Warnings[] {
  return change
    .filter(
      (row) =>
        row.holder === headline.holder &&
        row.target === headline.target &&
        row.team === "*" &&
        row.expectation === "*"
    )
    .map((row) => {
      const differ = row.attrition_g !== null && Math.abs(row.attrition_g) > notableAttrition;
      const drifted =
        row.drift === null
          ? ""
          : ` Of the change in knowing the action, ${points(row.drift)} come of the target having moved.`;
      return warning(
        9,
        "quarters",
        `${labelOf(quarters, row.from_quarter)} to ${labelOf(quarters, row.to_quarter)}: ${row.n_matched} people answered both, ${row.n_joined} joined, ${row.n_left} left${differ ? "; those who left differ from those who stayed" : ""}.${drifted}`,
        {
          from: row.from_quarter,
          to: row.to_quarter,
          matched: row.n_matched,
          joined: row.n_joined,
          left: row.n_left,
          attrition_g: row.attrition_g,
          leavers_differ: differ,
          drift: row.drift
        },
        {
          group: headline.target,
          people: Math.min(...[row.n_matched, row.n_joined, row.n_left].filter((n) => n > 0))
        }
      );
    });
}

function points(share: number): string {
  // Adding 0 turns -0 into 0.
  return `${(Math.round(share * 1000) / 10 + 0).toFixed(1)} points`;
}

function seventyPercent(): Warnings[] {
  return [
    warning(
      10,
      "where 70% is quoted",
      "That 70% of expectations are not known or not understood is the method's own experience, not a norm."
    )
  ];
}

function anonymity({minRespondents}: WarningsInput): Warnings[] {
  return [
    warning(
      11,
      "all",
      `Figures of fewer than ${minRespondents} people are hidden. A leader with one direct report can be told apart whatever is hidden.`,
      {minRespondents}
    )
  ];
}

function askingTeaches(): Warnings[] {
  return [
    warning(
      12,
      "quarters",
      "Asking about an expectation teaches it. Part of a change may come of the survey itself: rotate the questions, or leave out a third of the people each quarter."
    )
  ];
}

function labelOf(named: readonly {id: string; label: string}[], id: string): string {
  return named.find((each) => each.id === id)?.label ?? id;
}

function quartersOf(rows: readonly {quarter: string}[]): string[] {
  return [...new Set(rows.map(({quarter}) => quarter))].sort();
}
