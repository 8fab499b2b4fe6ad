import {addListedTables} from "./own-equations.js";
import {addPanels} from "./panels.js";
import {addBounds, addParts} from "./parts.js";
import {type Block, placeOf, publishedBlocks} from "./published-blocks.js";
import type {PublishedData, PublishedRow} from "./site-files.js";
import {addSums, type Memberships} from "./sums.js";

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
export type Term = {known: bigint} | {unknown: number} | null;

/** What a block's count is at a key. */
export type Terms = (count: string, key: string) => Term;

interface Rules extends Memberships {
  protection: (group: string) => number;
}

/** The linear system of all that a site publishes, a hidden row being an unknown in each of its counts. */
export function equationsOf(data: PublishedData): Equations {
  const found: Equations = {unknowns: [], equations: [], atLeast: [], contradictions: []};
  const rules = rulesOf(data.report);
  const terms = new Map<string, Terms>();
  for (const block of publishedBlocks(data)) {
    const term = termsOf(found, block, rules);
    terms.set(block.name, term);
    addSums(found, block, term, rules);
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
