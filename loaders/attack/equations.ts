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

/** How a table adds up: what it counts, and which columns stay the same within a sum. */
interface Layout {
  table: string;
  counts: readonly string[];
  fixed: readonly string[];
  item: string | null;
  prefix: string;
}

const classes = ["fully", "partly", "misread", "not_known"];
const pairCounts = ["n_pairs", ...classes];
const direction = ["quarter", "holder", "target"];

const layouts: readonly Layout[] = [
  {table: "understanding", counts: pairCounts, fixed: direction, item: "expectation", prefix: ""},
  {table: "themes", counts: pairCounts, fixed: direction, item: "theme", prefix: "theme "},
  {
    table: "participation",
    counts: ["invited", "answered", "complete"],
    fixed: ["quarter", "group"],
    item: null,
    prefix: ""
  },
  {
    table: "consensus",
    counts: ["n", "n_actions"],
    fixed: ["quarter", "group", "perspective", "expectation"],
    item: null,
    prefix: ""
  },
  {
    table: "coorientation",
    counts: ["n"],
    fixed: [...direction, "measure", "field"],
    item: "expectation",
    prefix: ""
  },
  {
    table: "states",
    counts: ["n", "true_consensus", "false_conflict", "false_consensus", "open_disagreement"],
    fixed: direction,
    item: "expectation",
    prefix: ""
  },
  {
    table: "change",
    counts: ["n_matched", "n_joined"],
    fixed: ["from_quarter", "to_quarter", "holder", "target", "expectation"],
    item: null,
    prefix: ""
  }
];

/** The tables that show the same counts, so that one may give away what the other hides. */
const sameCounts: Readonly<Record<string, string>> = {themes: "understanding"};

interface Rules {
  protection: (group: string) => number;
  themeOf: ReadonlyMap<string, string>;
}

/** The linear system of all that a site publishes, a hidden row being an unknown in each of its counts. */
export function equationsOf(data: PublishedData): Equations {
  const found: Equations = {unknowns: [], equations: [], atLeast: [], contradictions: []};
  const rules = rulesOf(data.report);
  const blocks = new Map<
    string,
    {rows: Map<string, PublishedRow>; counts: readonly string[]; group: string}
  >();
  for (const layout of layouts) {
    for (const row of data.tables.get(layout.table) ?? []) {
      const key = [sameCounts[layout.table] ?? layout.table, ...layout.fixed.map((name) => row[name])].join(
        " "
      );
      const block = blocks.get(key) ?? {
        rows: new Map(),
        counts: layout.counts,
        group: String(row.target ?? row.group ?? "")
      };
      const item = layout.item === null ? "*" : `${layout.prefix}${row[layout.item]}`;
      block.rows.set(`${row.team}\u0000${item}`, row);
      blocks.set(key, block);
    }
  }
  for (const [name, block] of blocks) {
    const variables = new Map(
      block.counts.map((count) => [count, addBlock(found, name, block.rows, count, rules, block.group)])
    );
    const whole = variables.get("n_pairs");
    for (const [key, n] of whole ?? []) {
      const terms = new Map([
        [n, -1n],
        ...classes.map((count) => [variables.get(count)!.get(key)!, 1n] as const)
      ]);
      found.equations.push({terms, right: 0n, from: `${name}: the classes of ${key.replace("\u0000", " ")}`});
    }
  }
  return found;
}

function rulesOf(report: PublishedRow | null): Rules {
  const reporting = (report?.reporting ?? {}) as {
    minRespondents?: number;
    minLeaders?: number;
    leaderGroup?: string;
  };
  const expectations = (report?.expectations ?? []) as {id: string; theme: string | null}[];
  return {
    protection: (group) =>
      group === reporting.leaderGroup ? (reporting.minLeaders ?? 3) : (reporting.minRespondents ?? 5),
    themeOf: new Map(expectations.flatMap(({id, theme}) => (theme === null ? [] : [[id, theme] as const])))
  };
}

function addBlock(
  found: Equations,
  block: string,
  rows: ReadonlyMap<string, PublishedRow>,
  count: string,
  rules: Rules,
  group: string
): Map<string, number> {
  const name = `${block} ${count}`;
  const variable = new Map<string, number>();
  const term = (key: string): {unknown: number} | {known: bigint} | null => {
    const row = rows.get(key);
    if (row === undefined) return null;
    const value = row[count];
    if (typeof value === "number") return {known: BigInt(Math.round(value))};
    let index = variable.get(key);
    if (index === undefined) {
      index = found.unknowns.length;
      variable.set(key, index);
      const protection = count === "n_pairs" || count === "answered" ? rules.protection(group) : 1;
      const place = key.replace("\u0000", " ");
      found.unknowns.push({
        name: `${name} ${place}`,
        cell: `${block} ${place}`,
        isClass: classes.includes(count),
        protection
      });
    }
    return {unknown: index};
  };
  const teams = new Set([...rows.keys()].map((key) => key.split("\u0000")[0]!));
  const items = new Set([...rows.keys()].map((key) => key.split("\u0000")[1]!));
  const single = [...items].filter((item) => item !== "*" && !item.startsWith("theme "));
  // People without a team are in no team's row: then a whole line falls short of its total.
  const leftOver = new Set<string>();
  const add = (total: string, parts: readonly string[], line: "teams" | "items") => {
    const whole = term(total);
    if (whole === null || parts.length === 0) return;
    const terms = new Map<number, bigint>();
    let right = 0n;
    for (const [each, sign] of [[whole, -1n] as const, ...parts.map((part) => [term(part), 1n] as const)]) {
      if (each === null) continue;
      if ("known" in each) right -= sign * each.known;
      else terms.set(each.unknown, (terms.get(each.unknown) ?? 0n) + sign);
    }
    if ("known" in whole && whole.known === 0n) {
      for (const i of terms.keys()) found.unknowns[i]!.protection = 0;
    }
    if (terms.size > 0)
      found.equations.push({terms, right, from: `${name}: the sum ${total.replace("\u0000", " ")}`});
    else if (right > 0n && line === "teams") leftOver.add(total);
    else if (right !== 0n)
      found.contradictions.push(`${name}: the sum ${total.replace("\u0000", " ")} is off by ${right}`);
  };
  const from = found.equations.length;
  for (const item of items) {
    const parts = [...teams].filter((team) => team !== "*" && rows.has(`${team}\u0000${item}`));
    add(
      `*\u0000${item}`,
      parts.map((team) => `${team}\u0000${item}`),
      "teams"
    );
  }
  if (leftOver.size > 0) found.equations.length = from;
  for (const team of teams) {
    const own = single.filter((item) => rows.has(`${team}\u0000${item}`));
    add(
      `${team}\u0000*`,
      own.map((item) => `${team}\u0000${item}`),
      "items"
    );
    for (const theme of new Set(rules.themeOf.values())) {
      const parts = own.filter((item) => rules.themeOf.get(item) === theme);
      add(
        `${team}\u0000theme ${theme}`,
        parts.map((item) => `${team}\u0000${item}`),
        "items"
      );
    }
  }
  return variable;
}
