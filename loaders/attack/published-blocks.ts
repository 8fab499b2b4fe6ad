import type {PublishedData, PublishedRow} from "./site-files.js";

/** Counts of a site that add up among themselves, by `place\u0000item`; a place is a team, a region or `*`. */
export interface Block {
  name: string;
  /** Whose answers are counted. */
  group: string;
  rows: Map<string, PublishedRow>;
  /** Counts that add up over teams, and over items. */
  counts: readonly string[];
  /** Counts that add up over teams alone: one person answers on several expectations. */
  overTeams: readonly string[];
  /** Counts that together are another, where their cell is hidden. */
  parts: {whole: string; of: readonly string[]} | null;
}

/** How a table adds up: what it counts, and which columns stay the same within a sum. */
interface Layout {
  table: string;
  counts: readonly string[];
  overTeams?: readonly string[];
  fixed: readonly string[];
  item?: string;
  /** What an item's name begins with. */
  prefix?: string;
  parts?: Block["parts"];
  /** A further column that names a row: its theme, where it may be of a theme or of an expectation. */
  theme?: string;
  /** Whose answers a row counts, where its columns do not say so plainly. */
  groupOf?(row: PublishedRow): unknown;
}

/** The classes of a pair. */
export const classes = ["fully", "partly", "misread", "not_known"];
const pairs = {
  counts: ["n_pairs", ...classes],
  overTeams: ["n_respondents"],
  parts: {whole: "n_pairs", of: classes}
};
const direction = ["quarter", "holder", "target"];
/** What becomes of an expectation that somebody could have written of. */
const mentions = ["same_action", "other_action", "not_mentioned"];
const actions = ["stop", "start", "continue", "unclear"];

const layouts: readonly Layout[] = [
  {table: "understanding", ...pairs, fixed: direction, item: "expectation"},
  {table: "themes", ...pairs, fixed: direction, item: "theme", prefix: "theme "},
  {table: "regions", ...pairs, fixed: direction, item: "expectation", theme: "theme"},
  {table: "participation", counts: ["invited", "answered", "complete"], fixed: ["quarter", "group"]},
  {
    table: "scorecard",
    counts: ["n", "yes", "no"],
    overTeams: ["n_respondents"],
    fixed: ["quarter", "question", "measure", "holder", "target"],
    parts: {whole: "n", of: ["yes", "no"]}
  },
  {
    table: "consensus",
    counts: ["n", "n_actions"],
    fixed: ["quarter", "group", "perspective", "expectation"]
  },
  {table: "coorientation", counts: ["n"], fixed: [...direction, "measure", "field"], item: "expectation"},
  {
    table: "states",
    counts: ["n", "true_consensus", "false_conflict", "false_consensus", "open_disagreement"],
    fixed: direction,
    item: "expectation",
    parts: {
      whole: "n",
      of: ["true_consensus", "false_conflict", "false_consensus", "open_disagreement"]
    }
  },
  {
    table: "change",
    counts: ["n_matched", "n_joined", "n_left"],
    fixed: ["from_quarter", "to_quarter", "holder", "target", "expectation"]
  },
  {
    table: "unprompted",
    counts: ["n_pairs", ...mentions],
    fixed: [...direction, "perspective"],
    item: "expectation",
    parts: {whole: "n_pairs", of: mentions},
    groupOf: ({perspective, holder, target}) => (perspective === "direct" ? holder : target)
  },
  {
    table: "mentioned_themes",
    counts: ["n_units", ...actions],
    fixed: ["group", ...direction],
    item: "theme",
    prefix: "of ",
    parts: {whole: "n_units", of: actions},
    groupOf: ({group}) => group
  }
];

/** What names a row of a table, its team aside, and what it counts. */
export interface RowShape {
  table: string;
  keys: readonly string[];
  counts: readonly string[];
}

/** The rows that are looked for. */
export const rowShapes: readonly RowShape[] = layouts.map(
  ({table, fixed, item, theme, counts, overTeams = []}) => ({
    table,
    keys: [
      ...fixed,
      ...(item === undefined ? [] : [item]),
      ...(theme === undefined ? [] : ["region", theme])
    ],
    counts: [...counts, ...overTeams]
  })
);

/** The tables that show the same counts, so that one may give away what the other hides. */
const sameCounts: Readonly<Record<string, string>> = {themes: "understanding", regions: "understanding"};

/** Everything that a site publishes as counts, a block of what adds up at a time. */
export function publishedBlocks(data: PublishedData): Block[] {
  const blocks = new Map<string, Block>();
  for (const layout of layouts) {
    const {table, counts, overTeams = [], fixed, item, theme, prefix = "", parts = null} = layout;
    const {groupOf = (row) => row.respondent_group ?? row.target ?? row.group} = layout;
    for (const row of (data.tables.get(table) ?? []).map(withYesAndNo).map(withMentions)) {
      const name = [sameCounts[table] ?? table, ...fixed.map((column) => row[column])].join(" ");
      const group = String(groupOf(row) ?? "");
      const block = blocks.get(name) ?? {name, group, rows: new Map(), counts, overTeams, parts};
      // No team's part of what was written is published.
      const place = row.region === undefined ? (row.team ?? "*") : regionPlace(row.region);
      const isOfTheme = theme !== undefined && row[theme] !== "*";
      const named = isOfTheme
        ? itemOf(row[theme], "theme ")
        : itemOf(item === undefined ? "*" : row[item], prefix);
      block.rows.set(keyOf(place, named), row);
      blocks.set(name, block);
    }
  }
  for (const row of data.tables.get("scorecard") ?? []) withPairsOf(row, blocks);
  for (const [name, {rows}] of blocks) if (name.startsWith("unprompted ")) withWriters(rows);
  return [...blocks.values()];
}

/** Who wrote could have written of any expectation: a hidden one has as many pairs as one that is shown. */
function withWriters(rows: Map<string, PublishedRow>): void {
  const writers = [...rows.values()].find(
    ({n_respondents}) => typeof n_respondents === "number"
  )?.n_respondents;
  if (writers === undefined) return;
  for (const [key, row] of rows)
    if (row.expectation !== "*" && row.n_pairs === null) rows.set(key, {...row, n_pairs: writers});
}

function itemOf(name: unknown, prefix: string): string {
  return name === "*" ? "*" : `${prefix}${name}`;
}

export function keyOf(place: unknown, item: unknown): string {
  return `${place}\u0000${item}`;
}

/** A region's place in a block, told from a team of the same name. */
export function regionPlace(region: unknown): string {
  return `${regionMark}${region}`;
}

export const regionMark = "\u0001";

/** A block's key in words. */
export function placeOf(key: string): string {
  return key.replace("\u0000", " ").replace(regionMark, "region ");
}

/** Measures that are a share of those who answered. */
const shares: readonly unknown[] = ["asked", "gave", "clear_to_target"];

/** A share with the number of people is two counts, as far as its digits tell them. */
function withYesAndNo(row: PublishedRow): PublishedRow {
  const {measure, value, n} = row;
  if (!shares.includes(measure) || typeof value !== "number" || typeof n !== "number") return row;
  const yes = Math.round(value * n);
  const isTold =
    Math.ceil(n * (value - rounding)) === Math.floor(n * (value + rounding)) || n <= 1 / (2 * rounding);
  return isTold ? {...row, yes, no: n - yes} : row;
}

/** Mentions that differ in their action, and what is not mentioned, are differences of what is published. */
function withMentions(row: PublishedRow): PublishedRow {
  const {n_pairs, mentioned, same_action} = row;
  if (typeof mentioned !== "number" || typeof n_pairs !== "number" || typeof same_action !== "number")
    return row;
  return {...row, other_action: mentioned - same_action, not_mentioned: n_pairs - mentioned};
}

/** Shares are published as hundredths. */
const rounding = 0.005;

/** The scorecard counts pairs that `understanding` counts as well: it may show what is hidden there. */
function withPairsOf(row: PublishedRow, blocks: ReadonlyMap<string, Block>): void {
  const {quarter, holder, target, team, measure, n} = row;
  if (typeof n !== "number" || ![...classes, "gap_lenient"].includes(String(measure))) return;
  const rows = blocks.get(["understanding", quarter, holder, target].join(" "))?.rows;
  const same = rows?.get(keyOf(team, "*"));
  if (same && same.n_pairs === null) rows?.set(keyOf(team, "*"), {...same, n_pairs: n});
}
