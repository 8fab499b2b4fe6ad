import type {Scorecard} from "../../loaders/alignment/tables.js";
import {colour} from "../components/colours.js";
import {say} from "../language/language.js";
import {
  clarityFinding,
  invitedFinding,
  knownFinding,
  ranksFinding,
  testedFinding
} from "../narrative/five-questions.js";
import {groupName} from "../narrative/names.js";
import {capitalised, counted, decimals, percent, signedPoints} from "../narrative/numbers.js";
import {hasFlag} from "../selection/figures.js";
import {namesOf} from "./names.js";
import type {Page} from "./view.js";

/** A figure that may be shown. */
interface ShownMeasure {
  value: number;
  low: number | null;
  high: number | null;
  /** What it rests on, in the measure's own unit. */
  n: number;
  people: number;
}

export interface Measure {
  label: string;
  fill: string;
  shown: ShownMeasure | null;
  /** Said in place of a figure. */
  note: string;
  /** The figure of the quarter before, where there is one. */
  before: number | null;
  write: (value: number) => string;
}

export interface Question {
  n: 1 | 2 | 3 | 4 | 5;
  /** The question. */
  asks: string;
  /** Null where nothing may be shown. */
  finding: string | null;
  caption: string;
  bars: Measure[];
  /** Measures in another unit, for the table alone. */
  more: Measure[];
  /** Whether figures are hidden, rather than absent. */
  isHidden: boolean;
  /** Whose answers it rests on most. */
  group: string;
}

/** The five questions in one quarter; `before` is the quarter that the table sets beside it. */
export function questions(page: Page, before: string | null): Question[] {
  const {report, selection} = page;
  const names = namesOf(page);
  const {holder, target} = selection;
  const sides = {holders: names.holders, targets: names.targets};
  const capital = {holders: capitalised(names.holders), targets: names.targets};
  const find = finder(page.tables.scorecard, selection.quarter, before);
  const {quarter} = names;
  const share = {write: percent, fill: colour.accent};

  const within = [holder, target].map((group) =>
    find(
      1,
      "mean_r",
      {holder: group},
      {
        label: say("five.within", {group: groupName(report, group)}),
        fill: colour.partly,
        write: (value) => decimals(value, 2)
      }
    )
  );
  const between = find(
    1,
    "between_r",
    {},
    {
      label: say("five.between", sides),
      fill: colour.accent,
      write: (value) => decimals(value, 2)
    }
  );
  const top = find(1, "top3_overlap", {}, {label: say("five.top"), ...share});

  const among = find(2, "clear_targets", {}, {label: say("five.clear_among", sides), ...share});
  const toTargets = find(2, "clear_to_target", {}, {label: say("five.clear_to", sides), ...share});
  const modal = find(2, "modal_share", {}, {label: say("five.modal", capital), ...share});
  const spread = find(
    2,
    "ad_median",
    {},
    {
      label: say("five.spread", sides),
      fill: colour.accent,
      write: (value) => say("five.scale_points", {n: decimals(value, 2)})
    }
  );

  const asked = find(3, "asked", {}, {label: say("five.asked"), ...share});
  const gave = find(3, "gave", {}, {label: say("five.gave"), ...share});

  const known = directionsOf(page.tables.scorecard, 4, selection.quarter).map((way) => ({
    ...way,
    bar: find(4, "gap_lenient", way, {
      label: say("five.known_bar", {holders: groupName(report, way.holder), targets: names.holders}),
      write: percent,
      fill: colour.warning
    })
  }));
  const towards = directionsOf(page.tables.scorecard, 5, selection.quarter).flatMap((way) => {
    const groups = {holders: names.holders, targets: groupName(report, way.target)};
    return [
      find(5, "tested", way, {label: say("five.tested_bar", groups), ...share}),
      find(5, "gap_lenient", way, {
        label: say("five.missed_bar", groups),
        write: percent,
        fill: colour.warning
      }),
      find(5, "calibration_gap", way, {
        label: say("five.calibration_bar", {holders: capital.holders, targets: groups.targets}),
        write: signedPoints,
        fill: colour.partly
      })
    ];
  });
  const ofHeadline = (measure: string) =>
    find(5, measure, {holder, target}, {label: "", ...share}).shown?.value ?? null;

  const people = Math.max(0, ...[asked, gave].map(({shown}) => shown?.people ?? 0));
  return [
    {
      ...made(1, [...within, between, top], []),
      finding:
        between.shown || top.shown
          ? ranksFinding(between.shown?.value ?? null, top.shown?.value ?? null, sides)
          : null,
      caption: say("five.ranks_caption", {n: between.shown?.n ?? 0, quarter})
    },
    {
      ...made(2, [among, toTargets, modal], [spread]),
      finding: clarityFinding(
        among.shown && {share: among.shown.value, of: among.shown.n},
        toTargets.shown?.value ?? null,
        sides
      ),
      caption: say("five.clear_caption", {holders: names.holders, quarter})
    },
    {
      ...made(3, [asked, gave], []),
      finding: invitedFinding(asked.shown?.value ?? null, gave.shown?.value ?? null, sides),
      caption: say("five.invited_caption", {people: counted(people, "person"), quarter})
    },
    {
      ...made(
        4,
        known.map(({bar}) => bar),
        []
      ),
      finding: knownFinding(
        known.flatMap(({holder: by, bar: {shown}}) =>
          shown ? [{...shown, holders: groupName(report, by), share: shown.value}] : []
        ),
        names.holders
      ),
      caption: say("five.known_caption", {quarter}),
      group: holder
    },
    {
      ...made(5, towards, []),
      finding: testedFinding(ofHeadline("gap_lenient"), ofHeadline("calibration_gap"), sides),
      caption: say("five.tested_caption", {holders: names.holders, quarter})
    }
  ];

  function made(n: Question["n"], bars: (Measure & {isHidden: boolean})[], more: Measure[]) {
    const asks = say(`five.question_${n}`, sides);
    return {n, asks, bars, more, isHidden: bars.some(({isHidden}) => isHidden), group: target};
  }
}

type Way = Partial<Pick<Scorecard, "holder" | "target">>;
type Words = Pick<Measure, "label" | "fill" | "write">;

/** Finds a measure over all teams, now and in the quarter before. */
function finder(rows: readonly Scorecard[], quarter: string, before: string | null) {
  const find = (inQuarter: string | null, question: number, measure: string, way: Way) =>
    rows.find(
      (row) =>
        row.quarter === inQuarter &&
        row.team === "*" &&
        row.question === question &&
        row.measure === measure &&
        (way.holder === undefined || row.holder === way.holder) &&
        (way.target === undefined || row.target === way.target)
    );
  return (question: number, measure: string, way: Way, words: Words): Measure & {isHidden: boolean} => {
    const row = find(quarter, question, measure, way);
    const isHidden = row !== undefined && hasFlag(row, "hidden");
    return {
      ...words,
      shown:
        row?.value == null
          ? null
          : {value: row.value, low: row.ci_low, high: row.ci_high, n: row.n, people: row.n_respondents},
      note: say(row === undefined ? "reason.not_asked" : isHidden ? "reason.hidden" : "reason.no_answers"),
      before: find(before, question, measure, way)?.value ?? null,
      isHidden
    };
  };
}

/** The directions that a question is answered in. */
function directionsOf(rows: readonly Scorecard[], question: number, quarter: string) {
  const own = rows.filter(
    (row) =>
      row.quarter === quarter &&
      row.team === "*" &&
      row.question === question &&
      row.measure === "gap_lenient"
  );
  return own.map(({holder, target}) => ({holder: holder!, target: target!}));
}
