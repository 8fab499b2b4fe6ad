import type {Equations, Term, Terms} from "./equations.js";
import {type Block, keyOf, placeOf, regionMark, regionPlace} from "./published-blocks.js";

/** What belongs to what: expectations to themes, teams to regions. */
export interface Memberships {
  themeOf: ReadonlyMap<string, string>;
  regionOf: ReadonlyMap<string, string>;
}

/** The sums of a block over its teams, the teams of a region, and its expectations. */
export function addSums(found: Equations, block: Block, term: Terms, {themeOf, regionOf}: Memberships): void {
  const lines = linesOf(block);
  for (const count of block.counts) {
    addRegionSums(found, block, lines, count, term, regionOf);
    addTeamSums(found, block, lines, count, term);
    addItemSums(found, block, lines, count, term, themeOf);
  }
  for (const count of block.overTeams) {
    addRegionSums(found, block, lines, count, term, regionOf);
    addTeamSums(found, block, lines, count, term);
  }
}

/** The teams that a block has of each item, and the items that it has of each place. */
interface Lines {
  teams: ReadonlyMap<string, readonly string[]>;
  items: ReadonlyMap<string, readonly string[]>;
}

function linesOf({rows}: Block): Lines {
  const [teams, items] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const key of rows.keys()) {
    const [place, item] = key.split("\u0000") as [string, string];
    if (place !== "*" && !place.startsWith(regionMark)) add(teams, item, place);
    add(items, place, item);
  }
  return {teams, items};
}

function add(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** The sums over teams. People without a team are in no team's row: then a whole line falls short of its total. */
function addTeamSums(
  found: Equations,
  {name, rows}: Block,
  {teams}: Lines,
  count: string,
  term: Terms
): void {
  const from = found.equations.length;
  let leavesOver = false;
  for (const item of new Set([...rows.keys()].map((key) => key.split("\u0000")[1]!))) {
    const parts = (teams.get(item) ?? []).map((team) => keyOf(team, item));
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
  {teams}: Lines,
  count: string,
  term: Terms,
  regionOf: ReadonlyMap<string, string>
): void {
  for (const total of rows.keys()) {
    if (!total.startsWith(regionMark)) continue;
    const [place, item] = total.split("\u0000") as [string, string];
    const own = (teams.get(item) ?? []).filter(
      (team) => regionOf.has(team) && regionPlace(regionOf.get(team)) === place
    );
    const from = found.equations.length;
    const parts = own.map((team) => keyOf(team, item));
    const rest = addSum(found, `${name} ${count}`, total, parts, (key) => term(count, key));
    const whole = term(count, total);
    const added = found.equations[from];
    // What adds up over items, or has classes, is the sum of these.
    const isSum = count === classified?.whole || item === "*" || item.startsWith("theme ");
    if (added && !isSum && whole && "unknown" in whole) added.whole = whole.unknown;
    if (rest !== 0n) contradict(found, `${name} ${count}`, total, rest);
  }
}

/** The sums over expectations, to their theme and to all. */
function addItemSums(
  found: Equations,
  {name, parts: classified}: Block,
  {items}: Lines,
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
  for (const [place, all] of items) {
    const leaves = all.filter((item) => item !== "*" && !item.startsWith("theme "));
    sum(
      keyOf(place, "*"),
      leaves.map((item) => keyOf(place, item))
    );
    for (const theme of new Set(themeOf.values())) {
      const own = leaves.filter((item) => themeOf.get(item) === theme);
      sum(
        keyOf(place, `theme ${theme}`),
        own.map((item) => keyOf(place, item))
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
