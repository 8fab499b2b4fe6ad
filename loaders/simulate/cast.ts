import type {GroupId} from "./codebook.js";
import {draw, integerDraw, keyOf, shuffled} from "./draws.js";
import type {Quarter} from "./quarter-names.js";
import {teamSizes} from "./team-sizes.js";

export interface Person {
  /** From 0, in the order of joining; also numbers the made-up personal data. */
  index: number;
  /** The employee id that roster and exports share. */
  id: string;
  group: GroupId;
  /** The quarter (0-based) from which the person is on the roster; 0 for those there from the beginning. */
  joined: number;
  startDate: string;
  /** Address of everything that is drawn for the person. */
  key: number;
}

export interface Team {
  index: number;
  id: string;
  label: string;
  region: string;
  key: number;
}

/** A team in a quarter. */
export interface Crew {
  team: Team;
  leader: Person;
  reps: Person[];
}

/** The roster of a quarter. */
export interface Roster {
  crews: Crew[];
  service: Person[];
  technology: Person[];
}

/** What happened to the teams, for truth.json. */
export interface Changes {
  split: {quarter: string; team: string; into: string[]; leaders: string[]} | null;
  moved: {quarter: string; respondent: string; from: string; to: string}[];
  joined: {quarter: string; respondent: string; team: string}[];
  left: {quarter: string; respondent: string; team: string}[];
}

export interface Cast {
  people: Person[];
  teams: Team[];
  rosters: Roster[];
  changes: Changes;
}

export interface CastOptions {
  reps: number;
  teams: number;
  seed: number;
}

/** The quarter (0-based) in which the first team becomes two. */
const splitQuarter = 2;
const [leavingShare, movingShare] = [0.02, 0.008];

const places = [
  ["north", "North"],
  ["west", "West"],
  ["east", "East"],
  ["lakes", "Lakes"],
  ["harbour", "Harbour"],
  ["midlands", "Midlands"],
  ["highlands", "Highlands"],
  ["delta", "Delta"],
  ["plains", "Plains"],
  ["capital", "Capital"],
  ["islands", "Islands"],
  ["south", "South"]
] as const;
const regions = ["Upland", "Lowland", "Coast"];

/**
 * Who is where in each quarter. From three quarters and three teams on, the first team splits in the third quarter;
 * people leave and are replaced, and some change team. A quarter more changes nothing in those before it.
 */
export function castOf({reps, teams: teamCount, seed}: CastOptions, quarters: readonly Quarter[]): Cast {
  const key = keyOf(seed, 1);
  const people: Person[] = [];
  const hire = (group: GroupId, joined: number): Person => {
    const index = people.length;
    const own = keyOf(key, index);
    const startDate =
      joined === 0
        ? dayBefore(quarters[0]!.start, integerDraw(own, 0, 60, 5000))
        : isoDay(quarters[joined]!.start);
    const person: Person = {index, id: `E${1001 + index}`, group, joined, startDate, key: keyOf(own, 1)};
    people.push(person);
    return person;
  };
  const hireMany = (group: GroupId, count: number) => Array.from({length: count}, () => hire(group, 0));

  const splits = teamCount >= 3 && quarters.length > splitQuarter;
  const teams = Array.from({length: teamCount}, (_, i) => teamOf(i, key));
  if (splits)
    teams[teamCount - 1] = {
      ...teams[teamCount - 1]!,
      id: "north-coast",
      label: "North Coast",
      region: "Coast"
    };
  const {sizes, low, high} = teamSizes(reps, splits ? teamCount - 1 : teamCount, splits, keyOf(key, 2));
  const leaders = hireMany("leader", sizes.length);
  let crews: Crew[] = sizes.map((size, i) => ({
    team: teams[i]!,
    leader: leaders[i]!,
    reps: hireMany("rep", size)
  }));
  const service = hireMany("service", Math.max(20, Math.round(reps * 0.12)));
  const technology = hireMany("technology", Math.max(14, Math.round(reps * 0.08)));

  const changes: Changes = {split: null, moved: [], joined: [], left: []};
  const rosters: Roster[] = [{crews, service, technology}];
  for (let q = 1; q < quarters.length; ++q) {
    const own = keyOf(key, 3, q);
    const quarter = quarters[q]!.id;
    crews = crews.map((crew) => ({...crew, reps: [...crew.reps]}));
    if (splits && q === splitQuarter)
      crews.push(split(crews[0]!, teams[teamCount - 1]!, hire("leader", q), quarter, changes));
    const stay = movePeople(
      crews,
      Math.max(1, Math.round(reps * movingShare)),
      {low, high},
      own,
      quarter,
      changes
    );
    replacePeople(crews, Math.max(1, Math.round(reps * leavingShare)), stay, own, quarter, changes, () =>
      hire("rep", q)
    );
    rosters.push({crews, service, technology});
  }
  return {people, teams, rosters, changes};
}

function teamOf(index: number, key: number): Team {
  const [id, label] = places[index % places.length]!;
  const round = Math.floor(index / places.length);
  return {
    index,
    id: round ? `${id}-${round + 1}` : id,
    label: round ? `${label} ${round + 1}` : label,
    region: regions[integerDraw(keyOf(key, 4), index, 0, regions.length - 1)]!,
    key: keyOf(key, 5, index)
  };
}

/** Leaves the first half of the crew under its leader, and returns the rest as the new team. */
function split(crew: Crew, team: Team, leader: Person, quarter: string, changes: Changes): Crew {
  const parted = crew.reps.splice(Math.ceil(crew.reps.length / 2));
  changes.split = {
    quarter,
    team: crew.team.id,
    into: [crew.team.id, team.id],
    leaders: [crew.leader.id, leader.id]
  };
  changes.joined.push({quarter, respondent: leader.id, team: team.id});
  return {team, leader, reps: parted};
}

/** Moves people between teams whose sizes allow it; returns those who moved. */
function movePeople(
  crews: Crew[],
  count: number,
  {low, high}: {low: number; high: number},
  key: number,
  quarter: string,
  changes: Changes
): Set<Person> {
  const moved = new Set<Person>();
  const order = shuffled(keyOf(key, 1), crews.length);
  for (let i = 0; i + 1 < order.length && moved.size < count; i += 2) {
    const pair = [crews[order[i]!]!, crews[order[i + 1]!]!].sort((a, b) => b.reps.length - a.reps.length);
    const [from, to] = [pair[0]!, pair[1]!];
    if (from.reps.length <= low || to.reps.length >= high) continue;
    const [person] = from.reps.splice(integerDraw(key, i, 0, from.reps.length - 1), 1);
    to.reps.push(person!);
    moved.add(person!);
    changes.moved.push({quarter, respondent: person!.id, from: from.team.id, to: to.team.id});
  }
  return moved;
}

/** Puts newcomers in the seats of those who leave, so that team sizes stay. */
function replacePeople(
  crews: Crew[],
  count: number,
  stay: ReadonlySet<Person>,
  key: number,
  quarter: string,
  changes: Changes,
  hire: () => Person
): void {
  const seats = crews.flatMap((crew) => crew.reps.map((person, seat) => ({crew, person, seat})));
  const leaving = seats
    .filter(({person}) => !stay.has(person))
    .map((seat) => ({...seat, order: draw(keyOf(key, 2), seat.person.index)}))
    .sort((a, b) => a.order - b.order)
    .slice(0, count);
  for (const {crew, person, seat} of leaving) {
    const newcomer = hire();
    crew.reps[seat] = newcomer;
    changes.left.push({quarter, respondent: person.id, team: crew.team.id});
    changes.joined.push({quarter, respondent: newcomer.id, team: crew.team.id});
  }
}

function dayBefore(date: Date, days: number): string {
  return isoDay(new Date(date.getTime() - days * 86_400_000));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
