import type {TableName, Tables, Understanding} from "../alignment/tables.js";

/** A row of a table that will be published. */
export interface RowOf {
  table: TableName;
  index: number;
}

/** A count that a row shows, and the sums that it stands in. */
export interface PublishedCount {
  row: RowOf;
  /** Counts of one block add up among themselves; counts of two blocks do not. */
  block: string;
  /** Whose answers are counted: a group in a quarter. */
  people: string;
  /** A team, or `*` over all of them and over those of a region. */
  team: string;
  /** The region that is pooled over, where one is. */
  region?: string;
  /** An expectation, `*`, or a theme after `theme:`. */
  item: string;
  n: number;
  /** What else is published of it and adds up alike; empty where nothing is. */
  classes: readonly number[];
}

/** Every count of every table that adds up to another: pairs and their classes, people, shares as two classes. */
export function* publishedCounts(tables: Tables): Generator<PublishedCount> {
  for (const [i, row] of tables.understanding.entries()) {
    yield* pairCounts(row, row.expectation, of("understanding", i));
  }
  for (const [i, row] of tables.themes.entries()) {
    yield* pairCounts(row, `theme:${row.theme}`, of("themes", i));
  }
  for (const [i, {region, theme, ...row}] of tables.regions.entries()) {
    const item = theme === "*" ? row.expectation : `theme:${theme}`;
    for (const each of pairCounts({...row, team: "*"}, item, of("regions", i))) yield {...each, region};
  }
  const wholes = new Map(
    tables.understanding
      .filter(({team}) => team === "*")
      .map((row) => [block(pairs(row), row.expectation), row])
  );
  for (const [i, row] of tables.priority.entries()) {
    const same = wholes.get(block(pairs(row), row.expectation));
    if (same) yield* pairCounts(same, row.expectation, of("priority", i));
  }
  for (const [i, row] of tables.unprompted.entries()) yield* unpromptedCounts(row, of("unprompted", i));
  for (const [i, row] of tables.mentioned_themes.entries())
    yield* mentionCounts(row, of("mentioned_themes", i));
  for (const [i, row] of tables.scorecard.entries()) yield* scorecardCounts(row, of("scorecard", i));
  for (const [i, row] of tables.coorientation.entries()) {
    const {quarter, holder, target, team, expectation, n} = row;
    const own = block("coorientation", quarter, holder, target, row.measure, row.field);
    yield {...count(of("coorientation", i), own, quarter, target, team, n), item: expectation};
  }
  for (const [i, row] of tables.states.entries()) {
    const {quarter, holder, target, team, expectation, n} = row;
    const own = block("states", quarter, holder, target);
    yield {...count(of("states", i), own, quarter, target, team, n), item: expectation};
  }
  for (const [i, row] of tables.participation.entries()) {
    const {quarter, group, team} = row;
    for (const field of ["answered", "invited", "complete"] as const) {
      yield count(of("participation", i), block(field, quarter, group), quarter, group, team, row[field]);
    }
  }
  for (const [i, row] of tables.consensus.entries()) {
    const {quarter, group, perspective, expectation, team} = row;
    // Levels and actions are counted apart: their sum adds up over teams, the larger of the two does not.
    const own = block("consensus", quarter, group, perspective, expectation);
    yield count(of("consensus", i), own, quarter, group, team, row.n + row.n_actions);
  }
}

type Pairs = Pick<
  Understanding,
  "quarter" | "holder" | "target" | "team" | "n_respondents" | "n_pairs" | (typeof classes)[number]
>;
const classes = ["fully", "partly", "misread", "not_known"] as const;

/** Pairs add up over teams and over expectations; people over teams alone, as one answers on many expectations. */
function* pairCounts(row: Pairs, item: string, at: RowOf): Generator<PublishedCount> {
  const {quarter, target, team} = row;
  const ofClasses = classes.map((name) => row[name]);
  yield {...count(at, pairs(row), quarter, target, team, row.n_pairs), item, classes: ofClasses};
  const people = block("people", quarter, row.holder, target, item);
  // Who answered on one expectation is not who answered on another, even where they are as many.
  yield {...count(at, people, quarter, target, team, row.n_respondents), people};
}

/** What a group could have mentioned adds up over expectations; how many of it wrote is the same in every row. */
function* unpromptedCounts(row: Tables["unprompted"][number], at: RowOf): Generator<PublishedCount> {
  const {quarter, holder, target, perspective, expectation, mentioned, same_action, n_pairs} = row;
  const group = perspective === "direct" ? holder : target;
  const own = block("unprompted", quarter, holder, target, perspective);
  const ofClasses = [same_action, mentioned - same_action, n_pairs - mentioned];
  yield {...count(at, own, quarter, group, "*", n_pairs), item: expectation, classes: ofClasses};
  const people = block("people of", own);
  yield {...count(at, people, quarter, group, "*", row.n_respondents), people};
}

/** What was written adds up over themes; people do not, as one writes of several: each theme is a block of its own. */
function* mentionCounts(row: Tables["mentioned_themes"][number], at: RowOf): Generator<PublishedCount> {
  const {quarter, group, holder, target, theme, n_respondents, n_mentioning, n_units} = row;
  const own = block("mentions", quarter, group, holder, target);
  const ofActions = [row.stop, row.start, row.continue, row.unclear];
  // A client may call a theme anything: it is no item of another block.
  const item = theme === "*" ? "*" : `of ${theme}`;
  yield {...count(at, own, quarter, group, "*", n_units), item, classes: ofActions};
  const people = block("mentioning", quarter, group, holder, target, theme);
  const ofClasses = [n_mentioning, n_respondents - n_mentioning];
  yield {...count(at, people, quarter, group, "*", n_respondents), classes: ofClasses, people};
}

/** Measures of the scorecard that are a share of those who answered: a yes and a no of each. */
const shares = ["asked", "gave", "clear_to_target"];

function* scorecardCounts(row: Tables["scorecard"][number], at: RowOf): Generator<PublishedCount> {
  const {quarter, question, measure, holder, target, respondent_group: group, team, n, value} = row;
  const isOfPairs = measure === "gap_lenient" || classes.some((name) => name === measure);
  const own = block("scorecard", quarter, question, measure, holder, target);
  if (isOfPairs) yield count(at, block("pairs", quarter, holder, target), quarter, group, team, n);
  else if (shares.includes(measure) && value !== null) {
    const yes = Math.round(value * n);
    yield {...count(at, own, quarter, group, team, n), classes: [yes, n - yes]};
  } else yield count(at, own, quarter, group, team, n);
  const people = block("people of", own);
  yield {...count(at, people, quarter, group, team, row.n_respondents), people};
}

function pairs({quarter, holder, target}: Pick<Pairs, "quarter" | "holder" | "target">): string {
  return block("pairs", quarter, holder, target);
}

function block(...parts: (string | number | null)[]): string {
  return parts.join("\u0000");
}

function of(table: TableName, index: number): RowOf {
  return {table, index};
}

function count(
  row: RowOf,
  block: string,
  quarter: string,
  group: string,
  team: string,
  n: number
): PublishedCount {
  return {row, block, people: `${quarter} ${group}`, team, item: "*", n, classes: []};
}
