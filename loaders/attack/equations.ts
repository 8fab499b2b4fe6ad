import {addListedTables} from "./own-equations.js";
import {
  type Block,
  classes,
  keyOf,
  placeOf,
  publishedBlocks,
  regionMark,
  regionPlace
} from "./published-blocks.js";
import type {PublishedData, PublishedRow} from "./site-files.js";

/** An unknown: a hidden cell, by the table row that hides it. */
export interface Unknown {
  name: string;
  /** The cell that it is a count of. */
  cell: string;
  /** Whether it is a class of the cell's pairs, all of which add up to them. */
  isClass: boolean;
  /** Its interval must be at least this wide; 0 where a published total of nobody says that it is nobody. */
  protection: number;
}

/** An equation over unknowns: the sum of coefficient times unknown is `right`. */
export interface Equation {
  terms: Map<number, bigint>;
  right: bigint;
  /** Which published sum it comes from, in words. */
  from: string;
  /** The unknown that it defines as the sum of others: of its classes, or of a team's items. */
  whole?: number;
}

/** A published bound: the unknown `part` is at least this share of the unknown `whole`. */
export interface AtLeast {
  part: number;
  whole: number;
  share: number;
}

export interface Equations {
  unknowns: Unknown[];
  equations: Equation[];
  atLeast: AtLeast[];
  /** Published numbers that contradict each other: no sum adds up to them. */
  contradictions: string[];
}

/** A published number, an unknown in place of a hidden one, or null where no such row is published. */
type Term = {known: bigint} | {unknown: number} | null;

/** What a block's count is at a key. */
type Terms = (count: string, key: string) => Term;

interface Rules {
  protection: (group: string) => number;
  themeOf: ReadonlyMap<string, string>;
  regionOf: ReadonlyMap<string, string>;
}

/** The linear system of all that a site publishes, a hidden row being an unknown in each of its counts. */
export function equationsOf(data: PublishedData): Equations {
  const found: Equations = {unknowns: [], equations: [], atLeast: [], contradictions: []};
  const rules = rulesOf(data.report);
  const terms = new Map<string, Terms>();
  for (const block of publishedBlocks(data)) {
    const term = termsOf(found, block, rules);
    terms.set(block.name, term);
    for (const count of block.counts) {
      addRegionSums(found, block, count, term, rules.regionOf);
      addTeamSums(found, block, count, term);
      addItemSums(found, block, count, term, rules.themeOf);
    }
    for (const count of block.overTeams) {
      addRegionSums(found, block, count, term, rules.regionOf);
      addTeamSums(found, block, count, term);
    }
    addParts(found, block, term);
    addBounds(found, block, term);
  }
  addPanels(found, data.tables.get("change") ?? [], terms);
  addListedTables(found, data);
  return found;
}

function rulesOf(report: PublishedRow | null): Rules {
  const reporting = (report?.reporting ?? {}) as {
    minRespondents?: number;
    minLeaders?: number;
    leaderGroup?: string;
  };
  const expectations = (report?.expectations ?? []) as {id: string; theme: string | null}[];
  const teams = (report?.teams ?? []) as {id: string; region?: string | null}[];
  return {
    protection: (group) =>
      group === reporting.leaderGroup ? (reporting.minLeaders ?? 3) : (reporting.minRespondents ?? 5),
    themeOf: new Map(expectations.flatMap(({id, theme}) => (theme === null ? [] : [[id, theme] as const]))),
    regionOf: new Map(teams.flatMap(({id, region}) => (region == null ? [] : [[id, region] as const])))
  };
}

/** Counts of people, or of what they answered: as wide as the minimum, where a class need only be open. */
const ofPeople = ["n_pairs", "n_respondents", "n_units", "answered", "n_matched"];

function termsOf(found: Equations, {name, group, rows, parts}: Block, rules: Rules): Terms {
  const variable = new Map<string, number>();
  return (count, key) => {
    const row = rows.get(key);
    if (row === undefined) return null;
    const value = row[count];
    if (typeof value === "number") return {known: BigInt(Math.round(value))};
    const isHidden = String(row.flag ?? "").includes("hidden");
    if (value === undefined && !isHidden) return null;
    const at = `${count} ${key}`;
    let unknown = variable.get(at);
    if (unknown === undefined) {
      unknown = found.unknowns.length;
      variable.set(at, unknown);
      // A number that is only rounded away is nobody's secret.
      const width = ofPeople.includes(count) ? rules.protection(group) : 1;
      found.unknowns.push({
        name: `${name} ${count} ${placeOf(key)}`,
        cell: `${name} ${placeOf(key)}`,
        isClass: parts?.of.includes(count) ?? false,
        protection: isHidden ? width : 0
      });
    }
    return {unknown};
  };
}

/** The sums over teams. People without a team are in no team's row: then a whole line falls short of its total. */
function addTeamSums(found: Equations, {name, rows}: Block, count: string, term: Terms): void {
  const from = found.equations.length;
  let leavesOver = false;
  for (const item of new Set([...rows.keys()].map((key) => key.split("\u0000")[1]!))) {
    const parts = [...rows.keys()].filter(
      (key) => key.endsWith(`\u0000${item}`) && !key.startsWith("*\u0000") && !key.startsWith(regionMark)
    );
    const rest = addSum(found, `${name} ${count}`, keyOf("*", item), parts, (key) => term(count, key));
    if (rest > 0n) leavesOver = true;
    else if (rest < 0n) contradict(found, `${name} ${count}`, keyOf("*", item), rest);
  }
  if (leavesOver) found.equations.length = from;
}

/** The sums over the teams of each region. Everybody of a region is in one of them. */
function addRegionSums(
  found: Equations,
  {name, rows, parts: classified}: Block,
  count: string,
  term: Terms,
  regionOf: ReadonlyMap<string, string>
): void {
  for (const total of rows.keys()) {
    if (!total.startsWith(regionMark)) continue;
    const [place, item] = total.split("\u0000");
    const parts = [...rows.keys()].filter((key) => {
      const [team, other] = key.split("\u0000");
      return other === item && regionOf.has(team!) && regionPlace(regionOf.get(team!)) === place;
    });
    const from = found.equations.length;
    const rest = addSum(found, `${name} ${count}`, total, parts, (key) => term(count, key));
    const whole = term(count, total);
    const added = found.equations[from];
    // What adds up over items, or has classes, is the sum of these.
    const isSum = count === classified?.whole || item === "*" || item!.startsWith("theme ");
    if (added && !isSum && whole && "unknown" in whole) added.whole = whole.unknown;
    if (rest !== 0n) contradict(found, `${name} ${count}`, total, rest);
  }
}

/** The sums over expectations, to their theme and to all. */
function addItemSums(
  found: Equations,
  {name, rows, parts: classified}: Block,
  count: string,
  term: Terms,
  themeOf: ReadonlyMap<string, string>
): void {
  const sum = (total: string, parts: readonly string[]) => {
    const from = found.equations.length;
    const rest = addSum(found, `${name} ${count}`, total, parts, (key) => term(count, key));
    const whole = term(count, total);
    const added = found.equations[from];
    // What has classes is the sum of these.
    if (added && count !== classified?.whole && whole && "unknown" in whole) added.whole = whole.unknown;
    if (rest !== 0n) contradict(found, `${name} ${count}`, total, rest);
  };
  for (const team of new Set([...rows.keys()].map((key) => key.split("\u0000")[0]!))) {
    const items = [...rows.keys()]
      .filter((key) => key.startsWith(`${team}\u0000`))
      .map((key) => key.split("\u0000")[1]!)
      .filter((item) => item !== "*" && !item.startsWith("theme "));
    sum(
      keyOf(team, "*"),
      items.map((item) => keyOf(team, item))
    );
    for (const theme of new Set(themeOf.values())) {
      const own = items.filter((item) => themeOf.get(item) === theme);
      sum(
        keyOf(team, `theme ${theme}`),
        own.map((item) => keyOf(team, item))
      );
    }
  }
}

/** Adds that the parts sum up to the total. Where all of them are known it returns how much of the total is left over. */
function addSum(
  found: Equations,
  name: string,
  total: string,
  parts: readonly string[],
  term: (key: string) => Term
): bigint {
  const whole = term(total);
  const each = parts.map(term);
  if (whole === null || each.length === 0 || each.includes(null)) return 0n;
  const terms = new Map<number, bigint>();
  let right = 0n;
  for (const [part, sign] of [[whole, -1n] as const, ...each.map((part) => [part!, 1n] as const)]) {
    if ("known" in part) right -= sign * part.known;
    else terms.set(part.unknown, (terms.get(part.unknown) ?? 0n) + sign);
  }
  if ("known" in whole && whole.known === 0n) {
    for (const i of terms.keys()) found.unknowns[i]!.protection = 0;
  }
  if (terms.size === 0) return right;
  found.equations.push({terms, right, from: `${name}: the sum ${placeOf(total)}`});
  return 0n;
}

function contradict(found: Equations, name: string, total: string, rest: bigint): void {
  found.contradictions.push(`${name}: the sum ${placeOf(total)} is off by ${rest}`);
}

/** The classes of a hidden cell add up to it. */
function addParts(found: Equations, {name, rows, parts}: Block, term: Terms): void {
  if (parts === null) return;
  for (const [key, row] of rows) {
    if (typeof row[parts.whole] === "number" && parts.of.some((part) => typeof row[part] === "number"))
      continue;
    const signed = [[parts.whole, -1n] as const, ...parts.of.map((part) => [part, 1n] as const)];
    const each = signed.map(([count, sign]) => [term(count, key), sign] as const);
    const terms = new Map<number, bigint>();
    let right = 0n;
    for (const [part, sign] of each) {
      if (part !== null && "known" in part) right -= sign * part.known;
      else if (part !== null) terms.set(part.unknown, sign);
    }
    if (!each.every(([part]) => part !== null) || terms.size === 0) continue;
    const [whole] = each[0]!;
    found.equations.push({
      terms,
      right,
      from: `${name}: the classes of ${placeOf(key)}`,
      ...(whole && "unknown" in whole && {whole: whole.unknown})
    });
  }
}

/** Of a bounded cell a class is told to hold at least a share. */
function addBounds(found: Equations, {rows}: Block, term: Terms): void {
  for (const [key, {bound_class, bound_at_least}] of rows) {
    if (typeof bound_at_least !== "number" || !classes.includes(String(bound_class))) continue;
    const part = term(String(bound_class), key);
    const whole = term("n_pairs", key);
    if (part && whole && "unknown" in part && "unknown" in whole)
      found.atLeast.push({part: part.unknown, whole: whole.unknown, share: bound_at_least});
  }
}

/** Those who answered in two quarters, with those who left, or joined, are all who answered in one of them. */
function addPanels(
  found: Equations,
  changes: readonly PublishedRow[],
  termsOf: ReadonlyMap<string, Terms>
): void {
  for (const {from_quarter, to_quarter, holder, target, team, expectation} of changes) {
    if (team !== "*") continue;
    const change = termsOf.get(["change", from_quarter, to_quarter, holder, target, expectation].join(" "))!;
    for (const [quarter, other] of [
      [from_quarter, "n_left"],
      [to_quarter, "n_joined"]
    ]) {
      const name = ["understanding", quarter, holder, target].join(" ");
      const people = termsOf.get(name)?.("n_respondents", keyOf(team, expectation)) ?? null;
      const sides = [people, change("n_matched", keyOf(team, "*")), change(String(other), keyOf(team, "*"))];
      if (sides.some((side) => side === null)) continue;
      const terms = new Map<number, bigint>();
      let right = 0n;
      for (const [at, side] of sides.entries()) {
        const sign = at === 0 ? -1n : 1n;
        if ("known" in side!) right -= sign * side.known;
        else terms.set(side!.unknown, sign);
      }
      if (terms.size > 0) {
        found.equations.push({terms, right, from: `those of ${name} who stayed and the others`});
      }
    }
  }
}
