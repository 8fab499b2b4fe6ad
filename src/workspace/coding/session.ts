import {type Codebook, meaningToday} from "../../../loaders/coding/codebook.js";
import {type Coding, isWhole} from "../../../loaders/coding/coding.js";
import {codingColumns, codingsText} from "../../../loaders/coding/coding-file.js";
import type {CsvRow} from "../../../loaders/coding/csv.js";
import {readCsv, writeCsv} from "../../../loaders/coding/csv.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import {orderFor} from "../../../loaders/coding/plan.js";
import {type Split, splitsText} from "../../../loaders/coding/splits.js";

/** What a coder may change of a coding. */
export type Change = Partial<
  Pick<Coding, "action" | "code" | "match" | "note" | "flag" | "suggestions" | "rank">
>;

export interface SessionStart {
  coder: string;
  units: readonly MaterialUnit[];
  codebook: Codebook;
  /** What stands in the coder's file. */
  codings: readonly Coding[];
  /** Lines of it that could not be read; they are written again as they were. */
  kept: readonly CsvRow[];
  /** What of splits.csv is in force. */
  splits?: readonly Split[];
  /** This browser's mark. */
  hand: string;
  seed: number;
  now?: () => Date;
}

/** A coder at work: where they are, what they gave, and what the file must hold. */
export interface CodingSession {
  /** In the order in which they are coded. */
  units(): readonly MaterialUnit[];
  /** The units of an answer. */
  unitsOf(answer: string): readonly MaterialUnit[];
  place(): number;
  current(): MaterialUnit | null;
  codingOf(unit: string): Coding | null;
  /** Changes the coding of the current unit. */
  change(change: Change): void;
  /** Puts an answer's parts in the place of its units, and goes to the first that is new. What was coded stays in the file. */
  split(parts: readonly MaterialUnit[], line: Split): void;
  /** Takes the last change back, a split too, and goes to its unit. Gives back false where there is none. */
  undo(): boolean;
  go(place: number): void;
  /** Goes to the next unit that is not wholly coded, from the beginning again at the end; false where all are. */
  next(): boolean;
  progress(): {coded: number; all: number; flagged: number; again: number};
  /** The coder's file as it must stand now. */
  text(): string;
  /** splits.csv as it must stand now. */
  splitsText(): string;
}

/**
 * Starts a session: the coder's own units in their own order, those first whose code was split since. Codings of units
 * that are not there today stay in the file.
 */
export function startSession({
  coder,
  units,
  codebook,
  codings,
  kept,
  splits = [],
  hand,
  seed,
  now = () => new Date()
}: SessionStart): CodingSession {
  const given = new Map(codings.map((coding) => [coding.unit, coding]));
  let all = units;
  let lines: readonly Split[] = splits;
  const history: Past[] = [];
  const mine = orderFor(
    units.filter(({coders}) => coders === null || coders.includes(coder)),
    coder,
    seed
  );
  const mustRecode = ({code}: Coding) => code !== null && meaningToday(codebook, code).choices !== null;
  const isDone = (unit: string) => {
    const coding = given.get(unit);
    return coding !== undefined && isWhole(coding) && !mustRecode(coding);
  };
  const isAgain = (unit: string) => given.has(unit) && mustRecode(given.get(unit)!);
  let ordered: readonly MaterialUnit[] = [
    ...mine.filter(({unit}) => isAgain(unit)),
    ...mine.filter(({unit}) => !isAgain(unit))
  ];
  let at = Math.max(
    0,
    ordered.findIndex(({unit}) => !isDone(unit))
  );
  const go = (place: number) => {
    at = Math.max(0, Math.min(ordered.length - 1, place));
  };
  return {
    units: () => ordered,
    unitsOf: (answer) => all.filter((unit) => unit.answer === answer),
    place: () => at,
    current: () => ordered[at] ?? null,
    codingOf: (unit) => given.get(unit) ?? null,
    change(change) {
      const unit = ordered[at]?.unit;
      if (unit === undefined) return;
      const before = given.get(unit) ?? null;
      const last = history.at(-1);
      // A note is one change however many keys it took.
      const isTyping =
        Object.keys(change).join() === "note" &&
        last?.unit === unit &&
        "before" in last &&
        before?.note !== "";
      if (!isTyping) history.push({unit, before});
      given.set(unit, {
        ...(before ?? blank(unit)),
        ...change,
        codebook: codebook.version,
        hand,
        coded_at: now().toISOString()
      });
    },
    split(parts, line) {
      const unit = ordered[at]!.unit;
      history.push({unit, ordered, all, lines});
      const there = new Set(ordered.map((each) => each.unit));
      const kept = new Set(parts.map((each) => each.unit));
      const added = parts.filter((each) => !there.has(each.unit));
      ordered = ordered.flatMap((each) => {
        if (each.unit === unit) return kept.has(unit) ? [each, ...added] : added;
        return each.answer === line.answer && !kept.has(each.unit) ? [] : [each];
      });
      all = [...all.filter(({answer}) => answer !== line.answer), ...parts];
      lines = [...lines.filter(({answer}) => answer !== line.answer), line];
      go(ordered.findIndex((each) => each.unit === (added[0]?.unit ?? unit)));
    },
    undo() {
      const last = history.pop();
      if (last === undefined) return false;
      if ("ordered" in last) ({ordered, all, lines} = last);
      else if (last.before === null) given.delete(last.unit);
      else given.set(last.unit, last.before);
      go(ordered.findIndex(({unit}) => unit === last.unit));
      return true;
    },
    go,
    next() {
      for (let step = 1; step <= ordered.length; step++) {
        const place = (at + step) % ordered.length;
        if (!isDone(ordered[place]!.unit)) {
          go(place);
          return true;
        }
      }
      return false;
    },
    progress: () => ({
      coded: ordered.filter(({unit}) => isDone(unit)).length,
      all: ordered.length,
      flagged: ordered.filter(({unit}) => given.get(unit)?.flag).length,
      again: ordered.filter(({unit}) => isAgain(unit)).length
    }),
    text: () => withKept(codingsText(given.values()), kept),
    splitsText: () => splitsText(lines)
  };
}

/** What a change can be taken back by: the coding that was there, or the units and the lines of splits.csv. */
type Past =
  | {unit: string; before: Coding | null}
  | {unit: string; ordered: readonly MaterialUnit[]; all: readonly MaterialUnit[]; lines: readonly Split[]};

function blank(unit: string): Coding {
  return {
    ...{unit, action: null, code: null, match: null, note: "", flag: false},
    ...{suggestions: "off", rank: null, codebook: 1, hand: "", coded_at: ""}
  };
}

/** A coder's file with the lines behind it that nobody could read. */
function withKept(text: string, kept: readonly CsvRow[]): string {
  if (kept.length === 0) return text;
  const lines = kept.map(({cells}) => codingColumns.map((column) => cells[column] ?? ""));
  const body = writeCsv(codingColumns, lines);
  return text + body.slice(body.indexOf("\n") + 1);
}

/** Whether a file was written by another browser, so that the person must say whether it is theirs. */
export function writtenElsewhere(text: string, hand: string): boolean {
  const hands = new Set(readCsv(text).rows.map(({cells}) => (cells.hand ?? "").trim()));
  hands.delete("");
  return hands.size > 0 && !hands.has(hand);
}
