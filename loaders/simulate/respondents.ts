import {answerAsHolder, answerAsTarget} from "./answer-blocks.js";
import {type Climate, climateOf, type Standing, standingOf, teamStanding} from "./beliefs.js";
import type {Cast, Crew, Person} from "./cast.js";
import type {Direction} from "./codebook.js";
import {commentOf} from "./comments.js";
import {leaveGaps, takesPart} from "./gaps.js";
import type {Planted} from "./planted.js";
import {emptySheet, type Sheet} from "./sheet.js";
import {type Target, targetOf} from "./targets.js";
import type {Truth} from "./truth.js";
import {expectedBy, type View} from "./views.js";

/** A person of the roster with the answers given; `reached` is the share of the survey gone through, 0 for none of it. */
export interface Respondent {
  person: Person;
  sheet: Sheet;
  reached: number;
}

export interface World {
  seed: number;
  directions: Direction[];
  cast: Cast;
  planted: Planted;
}

interface QuarterState extends World {
  quarter: number;
  climates: Climate[];
  truth: Truth;
}

/**
 * Everybody on the roster of a quarter, one at a time, with the answers; adds every pair to the truth, answered or not.
 * The sheet is the same record each time: use it before asking for the next.
 */
export function* respondentsOf(world: World, quarter: number, truth: Truth): Generator<Respondent> {
  const {directions, cast, seed} = world;
  const climates = directions.map((direction) => climateOf(direction, quarter, seed));
  const state = {...world, quarter, climates, truth};
  const {crews, service, technology} = cast.rosters[quarter]!;
  const sheet = emptySheet();
  const outside: Target[][] = [];
  for (const [d, people] of [
    [2, service],
    [3, technology]
  ] as const) {
    const views = people.map((person) => viewsOf(state, person, directions[d]!));
    outside[d] = targetsOf(views);
    for (const [i, person] of people.entries()) yield outsider(state, sheet, person, d, views[i]!);
  }
  for (const crew of crews) yield* crewMembers(state, sheet, crew, outside);
}

function outsider(
  state: QuarterState,
  sheet: Sheet,
  person: Person,
  d: number,
  views: readonly View[]
): Respondent {
  sheet.count = 0;
  answerAsHolder(sheet, person, state.directions[d]!, state.climates[d]!, views, 0);
  return finished(state, sheet, person);
}

function* crewMembers(
  state: QuarterState,
  sheet: Sheet,
  {team, leader, reps}: Crew,
  outside: readonly Target[][]
): Generator<Respondent> {
  const {directions, climates, quarter, truth} = state;
  const standing = teamStanding(team, quarter);
  const expected = viewsOf(state, leader, directions[0]!);
  const asked = reps.map((rep) => viewsOf(state, rep, directions[1]!));
  const targets = [expected.map((view) => targetOf([view])), targetsOf(asked), ...outside.slice(2)];
  const asTarget = (person: Person, d: number, own: Standing) =>
    answerAsTarget(
      sheet,
      person,
      directions[d]!,
      climates[d]!,
      own,
      targets[d]!,
      truth.counting(quarter, d, team)
    );

  sheet.count = 0;
  answerAsHolder(sheet, leader, directions[0]!, climates[0]!, expected, standing.known);
  asTarget(leader, 1, standingOf(leader, quarter, {known: 0, right: 0}));
  yield finished(state, sheet, leader);

  for (const [i, rep] of reps.entries()) {
    sheet.count = 0;
    const own = standingOf(rep, quarter, standing);
    asTarget(rep, 0, own);
    sheet.answers[0]!.comment = commentOf(rep, quarter);
    for (const d of [2, 3]) asTarget(rep, d, own);
    answerAsHolder(sheet, rep, directions[1]!, climates[1]!, asked[i]!, 0);
    yield finished(state, sheet, rep);
  }
}

function finished({quarter, planted}: QuarterState, sheet: Sheet, person: Person): Respondent {
  const isAbsent = planted.absent.some((each) => each.person === person.index && each.quarter === quarter);
  if (isAbsent || !takesPart(person, quarter)) return {person, sheet, reached: 0};
  return {person, sheet, reached: leaveGaps(sheet, person, quarter, blocksOf(sheet))};
}

/** Where the answers of one perspective on one direction begin: codebook places fall back, or the perspective changes. */
function blocksOf(sheet: Sheet): number[] {
  const starts: number[] = [];
  for (let i = 0; i < sheet.count; ++i) {
    const [before, answer] = [sheet.answers[i - 1], sheet.answers[i]!];
    if (
      i === 0 ||
      before!.perspective !== answer.perspective ||
      before!.expectation + 1 !== answer.expectation
    )
      starts.push(i);
  }
  return starts;
}

function viewsOf({planted, quarter}: QuarterState, person: Person, {expectations}: Direction): View[] {
  return expectations.map((expectation) =>
    expectedBy(person, quarter, expectation, planted.isContrarian(person, expectation))
  );
}

/** The target of each expectation, from the views of all its holders. */
function targetsOf(views: readonly View[][]): Target[] {
  return views[0]!.map((_, place) => targetOf(views.map((own) => own[place]!)));
}
