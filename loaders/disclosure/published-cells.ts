import type {TableName, Tables, Understanding} from "../alignment/tables.js";
import type {Cell, LinearSystem, Relation} from "./system.js";

/** A row of a table that will be published. */
export interface RowOf {
  table: TableName;
  index: number;
}

/** The linear system of everything that is published, and the rows that show each cell; none for unpublished ones. */
export interface PublishedCells {
  system: LinearSystem;
  rows: RowOf[][];
}

/** What is asked of a row: whether it is hidden for its own sake. */
export type PrimaryRule = (row: RowOf) => boolean;

interface Entry {
  row: RowOf;
  /** Cells of one block add up among themselves; cells of two blocks do not. */
  block: string;
  team: string;
  /** An expectation, `*`, or a theme after `theme:`. */
  item: string;
  n: number;
  classes: readonly number[];
}

/**
 * Registers every cell with the sums it stands in: teams add up to `*`, expectations to their theme and to `*`. Rows of
 * two tables that show the same count are one cell. What the teams leave over is a cell that nobody sees: people without
 * a team.
 */
export function publishedCells(
  tables: Tables,
  themeOf: ReadonlyMap<string, string>,
  isPrimary: PrimaryRule,
  minimum: number
): PublishedCells {
  const blocks = new Map<string, Map<string, Entry[]>>();
  for (const entry of entriesOf(tables)) {
    const block = blocks.get(entry.block) ?? new Map<string, Entry[]>();
    const key = keyOf(entry.team, entry.item);
    block.set(key, [...(block.get(key) ?? []), entry]);
    blocks.set(entry.block, block);
  }
  const cells: Cell[] = [];
  const rows: RowOf[][] = [];
  const relations: Relation[] = [];
  for (const block of blocks.values()) {
    const index = new Map<string, number>();
    for (const [key, entries] of block) {
      index.set(key, cells.length);
      const {n, classes, team, item} = entries[0]!;
      const loss = n * (team === "*" ? dearer : 1) * (isExpectation(item) ? 1 : dearer);
      cells.push({n, classes, loss, isPrimary: entries.some(({row}) => isPrimary(row))});
      rows.push(entries.map(({row}) => row));
    }
    const all = [...block.values()].map((entries) => entries[0]!);
    const sum = (total: number, parts: readonly number[]) => {
      const rest = parts.reduce((left, part) => left - cells[part]!.n, cells[total]!.n);
      if (parts.length === 0 || rest < 0) return;
      if (rest > 0) {
        const classes = cells[total]!.classes?.map((count, k) =>
          parts.reduce((left, part) => left - (cells[part]!.classes?.[k] ?? 0), count)
        );
        cells.push({
          n: rest,
          ...(classes && {classes}),
          loss: 0,
          isPrimary: rest < minimum,
          isUnpublished: true
        });
        rows.push([]);
      }
      relations.push({total, parts: rest > 0 ? [...parts, cells.length - 1] : parts});
    };
    const at = (team: string, item: string) => index.get(keyOf(team, item));
    const cellsOf = (entries: readonly Entry[]) => entries.map(({team, item}) => at(team, item)!);
    for (const item of new Set(all.map((entry) => entry.item))) {
      const total = at("*", item);
      const parts = all.filter((entry) => entry.item === item && entry.team !== "*");
      if (total !== undefined) sum(total, cellsOf(parts));
    }
    for (const team of new Set(all.map((entry) => entry.team))) {
      const items = all.filter((entry) => entry.team === team && isExpectation(entry.item));
      const whole = at(team, "*");
      if (whole !== undefined) sum(whole, cellsOf(items));
      for (const theme of new Set(items.map(({item}) => themeOf.get(item)))) {
        const total = theme === undefined ? undefined : at(team, `theme:${theme}`);
        if (total !== undefined) {
          const parts = items.filter(({item}) => themeOf.get(item) === theme);
          sum(total, cellsOf(parts));
        }
      }
    }
  }
  return {system: {cells, relations}, rows};
}

/** A total is read first and by most: it costs this many times its own count, and for both dimensions twice. */
const dearer = 4;

const keyOf = (team: string, item: string) => `${team}\u0000${item}`;

function isExpectation(item: string): boolean {
  return item !== "*" && !item.startsWith("theme:");
}

function* entriesOf(tables: Tables): Generator<Entry> {
  const block = (...parts: (string | number | null)[]) => parts.join("\u0000");
  const of = (table: TableName, index: number): RowOf => ({table, index});
  const pairs = (row: {quarter: string; holder: string; target: string}) =>
    block("pairs", row.quarter, row.holder, row.target);
  for (const [i, row] of tables.understanding.entries()) {
    yield {
      ...cell(pairs(row), row.team, row.expectation, row.n_pairs, classesOf(row)),
      row: of("understanding", i)
    };
  }
  for (const [i, row] of tables.themes.entries()) {
    yield {
      ...cell(pairs(row), row.team, `theme:${row.theme}`, row.n_pairs, classesOf(row)),
      row: of("themes", i)
    };
  }
  for (const [i, row] of tables.priority.entries()) {
    const same = tables.understanding.find(
      (other) => other.team === "*" && other.expectation === row.expectation && pairs(other) === pairs(row)
    );
    if (same)
      yield {
        ...cell(pairs(row), "*", row.expectation, same.n_pairs, classesOf(same)),
        row: of("priority", i)
      };
  }
  const classes = ["fully", "partly", "misread", "not_known", "gap_lenient"];
  for (const [i, row] of tables.scorecard.entries()) {
    const isOfPairs = row.question >= 4 && classes.includes(row.measure);
    const own = block("scorecard", row.quarter, row.question, row.measure, row.holder, row.target);
    const where = isOfPairs ? pairs({quarter: row.quarter, holder: row.holder!, target: row.target!}) : own;
    yield {...cell(where, row.team, "*", row.n), row: of("scorecard", i)};
  }
  for (const [i, row] of tables.coorientation.entries()) {
    const own = block("coorientation", row.quarter, row.holder, row.target, row.measure, row.field);
    yield {...cell(own, row.team, row.expectation, row.n), row: of("coorientation", i)};
  }
  for (const [i, row] of tables.states.entries()) {
    const own = block("states", row.quarter, row.holder, row.target);
    yield {...cell(own, row.team, row.expectation, row.n), row: of("states", i)};
  }
  for (const [i, row] of tables.participation.entries()) {
    const own = block("participation", row.quarter, row.group);
    yield {...cell(own, row.team, "*", row.answered), row: of("participation", i)};
  }
  for (const [i, row] of tables.consensus.entries()) {
    // Levels and actions are counted apart: their sum adds up over teams, the larger of the two does not.
    const own = block("consensus", row.quarter, row.group, row.perspective, row.expectation);
    yield {
      ...cell(own, row.team, "*", row.n + row.n_actions),
      row: of("consensus", i)
    };
  }
  for (const [i, row] of tables.change.entries()) {
    const own = block("change", row.from_quarter, row.to_quarter, row.holder, row.target, row.expectation);
    yield {...cell(own, row.team, "*", row.n_matched), row: of("change", i)};
  }
}

function cell(
  block: string,
  team: string,
  item: string,
  n: number,
  classes: readonly number[] = []
): Omit<Entry, "row"> {
  return {block, team, item, n, classes};
}

function classesOf({
  fully,
  partly,
  misread,
  not_known
}: Pick<Understanding, "fully" | "partly" | "misread" | "not_known">): number[] {
  return [fully, partly, misread, not_known];
}
