import type {CodedAction} from "../coding/actions.js";
import {type Codebook, currentCodes, noCode} from "../coding/codebook.js";
import type {Adjudication, Coding} from "../coding/coding.js";
import {codingPlan, orderFor} from "../coding/plan.js";
import {isWithheld, type Suggester} from "../coding/suggest.js";
import type {Unit} from "../coding/units.js";
import {draw, integerDraw, keyOf} from "./draws.js";
import type {Idea} from "./written/wording.js";

/** A unit with what a perfect coder would give it. */
export interface TrueUnit extends Unit {
  /** As coders see it. */
  shown: string;
  group: string;
  truth: Pick<Idea, "code" | "action" | "match">;
}

/** How often a made-up coder slips. */
export interface CoderHabits {
  name: string;
  action: number;
  code: number;
  match: number;
  /** Of the slips in the code, the share that takes the first suggestion where there is one. */
  anchored: number;
}

export const coders: readonly CoderHabits[] = [
  {name: "anna", action: 0.05, code: 0.09, match: 0.08, anchored: 0.4},
  {name: "ben", action: 0.07, code: 0.13, match: 0.12, anchored: 0.5}
];

const [flagShare, hardFactor] = [0.03, 1.7];
const notes = ["could be two things", "sarcastic?", "only the topic fits", "very short", "ask Dora"];

/** How a simulation plans who codes what; the engagement's file says the same. */
export const demoPlan = {coders: coders.map(({name}) => name), doubleAll: 300, doubleShare: 0.4};

/** What every coder gave to the units of the plan, in the order in which the coder met them. */
export function codingsOf(
  units: readonly TrueUnit[],
  codebook: Codebook,
  suggest: Suggester,
  seed: number,
  day: Date
): Map<string, Coding[]> {
  const plan = codingPlan(
    units.map(({unit, group}) => ({unit, stratum: group})),
    {...demoPlan, seed}
  );
  return new Map(
    coders.map((coder, c) => {
      const own = orderFor(
        units.filter(({unit}) => plan.get(unit)!.includes(coder.name)),
        coder.name,
        seed
      );
      const hand = keyOf(seed, 41, c).toString(16).padStart(8, "0").slice(0, 6);
      return [
        coder.name,
        own.map((unit, i) => ({
          ...slip(
            unit,
            coder,
            codebook,
            suggest,
            seed,
            keyOf(seed, 42, c, Number.parseInt(unit.unit.slice(0, 7), 16))
          ),
          hand,
          codebook: codebook.version,
          coded_at: new Date(day.getTime() + c * 86_400_000 + i * 41_000).toISOString()
        }))
      ];
    })
  );
}

function slip(
  {unit, shown, holder, target, truth}: TrueUnit,
  habits: CoderHabits,
  codebook: Codebook,
  suggest: Suggester,
  seed: number,
  key: number
): Omit<Coding, "hand" | "codebook" | "coded_at"> {
  const isHard = truth.match === "partial" || truth.action === "unclear" || truth.code === noCode;
  const factor = isHard ? hardFactor : 1;
  const ranked = suggest(shown, {holder, target}).map(({code}) => code);
  const isShown = !isWithheld(unit, seed) && ranked.length > 0;
  const code =
    draw(key, 1) < habits.code * factor
      ? wrongCode(
          truth.code,
          codebook,
          {holder, target},
          isShown && draw(key, 2) < habits.anchored ? ranked : [],
          key
        )
      : truth.code;
  const isExpectation = codebook.codes.get(code)?.holder !== null && code !== noCode;
  const isSlipOfMatch = draw(key, 4) < habits.match * factor;
  return {
    unit,
    action: draw(key, 3) < habits.action * factor ? wrongAction(truth.action, key) : truth.action,
    code,
    match: !isExpectation ? null : (truth.match === "partial") !== isSlipOfMatch ? "partial" : "full",
    note: draw(key, 5) < flagShare ? notes[integerDraw(key, 6, 0, notes.length - 1)]! : "",
    flag: draw(key, 7) < flagShare,
    suggestions: isShown ? "shown" : isWithheld(unit, seed) ? "withheld" : "off",
    rank: isShown && ranked.includes(code) ? ranked.indexOf(code) + 1 : null
  };
}

/** Another code: the first suggestion, or one of the same theme, or none at all. */
function wrongCode(
  right: string,
  codebook: Codebook,
  direction: {holder: string; target: string},
  ranked: readonly string[],
  key: number
): string {
  const first = ranked.find((code) => code !== right);
  if (first !== undefined) return first;
  const all = currentCodes(codebook, direction).filter(({code}) => code !== right);
  const theme = codebook.codes.get(right)?.theme;
  const near = all.filter((code) => code.theme === theme && theme !== null);
  if (draw(key, 8) < 0.25 && right !== noCode) return noCode;
  const from = near.length > 0 && draw(key, 9) < 0.75 ? near : all;
  return from[integerDraw(key, 10, 0, from.length - 1)]!.code;
}

function wrongAction(right: CodedAction, key: number): CodedAction {
  const others = (["stop", "start", "continue", "unclear"] as const).filter((action) => action !== right);
  return others[integerDraw(key, 11, 0, 2)]!;
}

const [settledShare, agreementShare, rightShare] = [0.94, 0.35, 0.93];
const reasons = [
  "The definition says so",
  "The example in the codebook is nearly the same",
  "What is to be done is said in the second half",
  "The whole answer makes it clear",
  "Fits the exclusion of the other code",
  "Read again by both"
];

/** What was settled of the units on which the coders differ; a few are left open. */
export function adjudicationsOf(
  units: readonly TrueUnit[],
  codings: ReadonlyMap<string, readonly Coding[]>,
  codebook: Codebook,
  seed: number,
  day: Date
): Adjudication[] {
  const [first, second] = coders.map(
    ({name}) => new Map(codings.get(name)!.map((coding) => [coding.unit, coding]))
  );
  return units.flatMap(({unit, truth}, i): Adjudication[] => {
    const [one, two] = [first!.get(unit), second!.get(unit)];
    if (one === undefined || two === undefined) return [];
    if (one.action === two.action && one.code === two.code) return [];
    const key = keyOf(seed, 43, Number.parseInt(unit.slice(0, 7), 16));
    if (draw(key, 0) >= settledShare) return [];
    const isRight = draw(key, 1) < rightShare;
    const {action, code} = isRight ? truth : (one as {action: CodedAction; code: string});
    return [
      {
        unit,
        ...{coder_1: coders[0]!.name, action_1: one.action!, code_1: one.code!, note_1: one.note},
        ...{coder_2: coders[1]!.name, action_2: two.action!, code_2: two.code!, note_2: two.note},
        ...{action, code, match: isRight ? truth.match : one.match},
        reason: reasons[integerDraw(key, 2, 0, reasons.length - 1)]!,
        way: draw(key, 3) < agreementShare ? "agreement" : "third",
        decided_by: "dora",
        codebook: codebook.version,
        decided_at: new Date(day.getTime() + i * 67_000).toISOString()
      }
    ];
  });
}
