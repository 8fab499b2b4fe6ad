import type {Cast, Person} from "./cast.js";
import type {Direction, Expectation, GroupId} from "./codebook.js";
import {draw, integerDraw, keyOf} from "./draws.js";
import {personalData} from "./personal-data.js";
import type {Quarter} from "./quarter-names.js";
import {empty, topics} from "./written/others.js";
import {type Idea, type WrittenAnswer, wordingOf, wordingOfTopic, written} from "./written/wording.js";

/** An open question of the statements survey. */
export interface OpenQuestion {
  text: string;
  perspective: "direct" | "meta";
  holder: GroupId;
  target: GroupId;
  /** The action that it asks for; null where it asks for all three. */
  asked: "stop" | "start" | "continue" | null;
}

const ofLeaders = (asked: "stop" | "start" | "continue", text: string): OpenQuestion => ({
  ...{text, perspective: "direct", holder: "leader", target: "rep", asked}
});

/** The questions, in the order of the form; who is asked which follows from perspective, holder and target. */
export const openQuestions: readonly OpenQuestion[] = [
  ofLeaders("stop", "What should your reps stop doing?"),
  ofLeaders("start", "What should your reps start doing?"),
  ofLeaders("continue", "What should your reps keep doing?"),
  {
    text: "What does your leader want you to stop, start or keep doing?",
    ...{perspective: "meta", holder: "leader", target: "rep", asked: null}
  },
  {
    text: "What should your leader stop, start or keep doing?",
    ...{perspective: "direct", holder: "rep", target: "leader", asked: null}
  }
];

/** What one person wrote to one question in one quarter. */
export interface OpenAnswerOf extends WrittenAnswer {
  person: Person;
  quarter: Quarter;
  question: OpenQuestion;
}

/** Which expectations a person knows of, unprompted or not: what can come to mind. */
export type Knows = (person: Person, quarter: number, expectation: Expectation) => boolean;

/** Most answers hold one idea, some two; some speak of something else; some say nothing. */
const [oneIdea, twoIdeas, otherTopic] = [0.6, 0.27, 0.08];
const colleagueShare = 0.03;

/**
 * How many answers are written in each quarter, `count` in all: half of them in the last quarter, and as many as there
 * are places in those before, from the last back. Throws a RangeError where the roster has fewer places than that.
 */
export function answersAQuarter(count: number, {rosters}: Pick<Cast, "rosters">): number[] {
  const places = rosters.map((roster) => slotsOf(roster).length);
  const all = places.reduce((sum, n) => sum + n, 0);
  if (count > all)
    throw new RangeError(
      `statements must be at most ${all}, as many as these people can write, found ${count}`
    );
  const own = places.map(() => 0);
  let left = count;
  for (let q = places.length - 1; q >= 0; q--) {
    const before = places.slice(0, q).reduce((sum, n) => sum + n, 0);
    const isLast = q === places.length - 1 && q > 0;
    own[q] = Math.min(places[q]!, isLast ? Math.max(Math.ceil(left / 2), left - before) : left);
    left -= own[q]!;
  }
  return own;
}

/** What people wrote, quarter by quarter, `count` answers in all as `answersAQuarter` shares them out. */
export function openAnswers(
  count: number,
  cast: Pick<Cast, "rosters">,
  quarters: readonly Quarter[],
  directions: readonly Direction[],
  knows: Knows,
  seed: number
): OpenAnswerOf[] {
  const shares = answersAQuarter(count, cast);
  return quarters.flatMap((quarter, q) =>
    slotsOf(cast.rosters[q]!)
      .map((slot) => ({...slot, order: draw(keyOf(slot.person.key, 31, q), slot.place)}))
      .sort((a, b) => a.order - b.order)
      .slice(0, shares[q])
      .sort((a, b) => a.person.index - b.person.index || a.place - b.place)
      .map(({person, question, place}) => {
        const key = keyOf(seed, 32, person.key, q, place);
        const direction = directions.find(
          ({holder, target}) => holder === question.holder && target === question.target
        )!;
        return {person, question, quarter, ...answerOf(person, q, question, direction, knows, key)};
      })
  );
}

function slotsOf({crews}: Cast["rosters"][number]) {
  return crews.flatMap(({leader, reps}) =>
    [leader, ...reps].flatMap((person) =>
      openQuestions.flatMap((question, place) =>
        isAsked(person, question) ? [{person, question, place}] : []
      )
    )
  );
}

/** Whether a question is put to a person: the holder's people say what they expect, the target's what they believe. */
export function isAsked({group}: Person, {perspective, holder, target}: OpenQuestion): boolean {
  return group === (perspective === "direct" ? holder : target);
}

function answerOf(
  person: Person,
  q: number,
  {perspective, asked}: OpenQuestion,
  {expectations}: Direction,
  knows: Knows,
  key: number
): WrittenAnswer {
  const chance = draw(key, 0);
  if (chance >= oneIdea + twoIdeas + otherTopic)
    return {text: empty[integerDraw(key, 1, 0, empty.length - 1)]!, ideas: []};
  const fitting = expectations.filter(
    (expectation) =>
      !expectation.isFoil &&
      (asked === null || expectation.action === asked) &&
      (perspective === "direct" || knows(person, q, expectation))
  );
  const isElsewhere = chance >= oneIdea + twoIdeas || fitting.length === 0;
  const ideas: Idea[] = isElsewhere
    ? [wordingOfTopic(topics[integerDraw(key, 2, 0, topics.length - 1)]!, keyOf(key, 3))]
    : picked(fitting, chance < oneIdea ? 1 : 2, keyOf(key, 4)).map((expectation, i) =>
        wordingOf(expectation, keyOf(key, 5, i))
      );
  const names = draw(key, 6) < colleagueShare ? personalData({index: integerDraw(key, 7, 0, 60)}) : null;
  return written(
    ideas,
    keyOf(key, 8),
    names === null ? null : draw(key, 9) < 0.7 ? names.firstName : names.email
  );
}

/** So many different expectations, the important ones sooner. */
function picked(expectations: readonly Expectation[], count: number, key: number): Expectation[] {
  return expectations
    .map((expectation) => ({
      expectation,
      order: draw(key, expectation.index) ** (1 / Math.max(0.1, expectation.importance ?? 0.1))
    }))
    .sort((a, b) => b.order - a.order)
    .slice(0, count)
    .map(({expectation}) => expectation);
}
