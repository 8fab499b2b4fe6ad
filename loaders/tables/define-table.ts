import {z} from "zod";
import {tableNames} from "../alignment/tables.js";
import type {Engagement} from "../engagement/schema.js";

/** What may name a row of a table that is cleared for publication. None of them can name a person. */
export const publishedKeys = [
  "quarter",
  "month",
  "week",
  "group",
  "team",
  "theme",
  "expectation",
  "metric"
] as const;
export type PublishedKey = (typeof publishedKeys)[number];

/**
 * What a published figure is of the people behind its row. `sum` adds up over rows, to those with `*`, and is never
 * negative; `share` is of the people, 0..1; `mean` is anything else that is computed from several of them.
 */
export type FigureKind = "sum" | "share" | "mean";

type Column<Row extends z.ZodObject> = Extract<keyof z.infer<Row>, string>;

/** Under which conditions a table's rows may leave the workspace. Every column of a row is named once. */
export interface Clearance<Columns extends string = string> {
  /** The columns that name a row; `*` in one of them pools over it. */
  readonly keys: readonly (Columns & PublishedKey)[];
  /** The column that says how many people a row rests on. It decides what is hidden, and is itself never published. */
  readonly people: Columns;
  /** The group those people belong to, whose minimum in engagement.json's "reporting" holds. */
  readonly group: string;
  /** Every other column, and what it is of these people. All of them are numbers. */
  readonly figures: {readonly [column in Columns]?: FigureKind};
}

/** What a table is made from. */
export interface TableInput<Source = Record<string, unknown>> {
  /** The file's records in their order, each checked by `source`. */
  records: readonly Source[];
  engagement: Engagement;
  /** Rows of a SQL query on the warehouse: answers, roster, expectations, results, quarters. It cannot change them. */
  query<Row>(sql: string): Promise<Row[]>;
  /** Says how far a long table has come, e.g. `progress("12 of 40 weeks")`. */
  progress(detail: string): void;
}

/** A table of an analyst's own: a file that an engagement may hold, and how it becomes rows. */
export interface OwnTable<
  Source extends z.ZodObject = z.ZodObject,
  Row extends z.ZodObject = z.ZodObject,
  Published extends Clearance | false = Clearance | false
> {
  /** As SQL and pages name it: the file's name with `_` for `-`. */
  name: string;
  /** What one row is, e.g. "a team in a quarter". */
  oneRowIs: string;
  /**
   * The file in an engagement's folder, e.g. `tables/calls.csv`: delimited text, a workbook, JSON, SPSS or Parquet.
   * An engagement without it has an empty table.
   */
  file: string;
  /** The worksheet of a workbook; the only one with data where it is not said. */
  sheet?: string;
  /**
   * A record of the file, by its column names. Cells are text, and an empty one is absent, so that numbers are
   * `z.coerce.number()` and what may be empty is `.optional()`. Columns that are not named here are never read.
   */
  source: Source;
  /** A row of the table. Each column has a `describe()`: what it is, its unit and range. */
  row: Row;
  /** False keeps the table in the workspace; else what is shown of it outside, and on whose account. */
  published: Published;
  /** Seconds after which making the rows has failed; 60 where it is not said. */
  seconds?: number;
  /** The table's rows, from the file's records. A pure function but for `query`. */
  make(input: TableInput<z.infer<Source>>): z.input<Row>[] | Promise<z.input<Row>[]>;
}

/** A row as pages read it: where `flag` is `hidden`, its keys alone; the number of people is never in it. */
export type OwnRow<Table> =
  Table extends OwnTable<z.ZodObject, infer Row, infer Published>
    ? Published extends Clearance
      ? {[column in Extract<Published["keys"][number], keyof z.infer<Row>>]: z.infer<Row>[column]} & {
          [column in Extract<keyof Published["figures"], string>]: number | null;
        } & {flag: string | null}
      : z.infer<Row> & {flag: string | null}
    : never;

const ofWarehouse = [
  "answers",
  "expectations",
  "people",
  "quarters",
  "roster",
  "sources",
  "dropped",
  "adjusted"
];
const taken: readonly string[] = [...tableNames, ...ofWarehouse, "report", "language"];

/**
 * Declares a table. Reading, checking, freshness, progress, a time limit, errors with file, row and column, and
 * disclosure control come with it. Throws where the declaration contradicts itself, with what to change.
 */
export function defineTable<
  Source extends z.ZodObject,
  Row extends z.ZodObject,
  const Published extends Clearance<Column<Row>> | false
>(table: OwnTable<Source, Row, Published>): OwnTable<Source, Row, Published> {
  const fail = (message: string): never => {
    throw new Error(`table ${table.name}: ${message}`);
  };
  if (!/^[a-z][a-z0-9_]*$/.test(table.name))
    fail("its name is not lower-case letters, digits and _, beginning with a letter");
  if (taken.includes(table.name)) fail("the analysis or the warehouse has a table of that name already");
  if (/^([/\\]|\w:)|(^|[/\\])\.\.([/\\]|$)/.test(table.file))
    fail(`file is "${table.file}", expected a path within the engagement's folder`);
  const meanings: Record<string, {description?: string | undefined}> = table.row.shape;
  for (const [column, {description}] of Object.entries(meanings))
    if (!description) fail(`column "${column}" has no describe(): say what it is, its unit and range`);
  if (table.published) checkClearance(table.row, table.published, fail);
  return table;
}

function checkClearance(
  row: z.ZodObject,
  {keys, people, figures}: Clearance,
  fail: (message: string) => never
): void {
  const columns = Object.keys(row.shape);
  const named = [...keys, people, ...Object.keys(figures)];
  const unknown = named.filter((column) => !columns.includes(column));
  if (unknown.length > 0) fail(`published names ${unknown.join(", ")}, which a row lacks`);
  const forbidden = keys.filter((key) => !publishedKeys.includes(key as PublishedKey));
  if (forbidden.length > 0)
    fail(`published.keys has ${forbidden.join(", ")}, expected some of ${publishedKeys.join(", ")}`);
  if (keys.length === 0) fail("published.keys is empty, expected the columns that name a row");
  const left = columns.filter((column) => !named.includes(column));
  if (left.length > 0)
    fail(
      `published says nothing of ${left.join(", ")}: add it to figures as sum, share or mean, or take it out of row`
    );
  const types = columnTypes(row);
  for (const column of [people, ...Object.keys(figures)])
    if (types[column] !== "BIGINT" && types[column] !== "DOUBLE")
      fail(`column "${column}" is ${types[column]}, expected a number: texts are never published`);
  for (const key of keys)
    if (types[key] !== "VARCHAR") fail(`column "${key}" names rows and is ${types[key]}, expected a text`);
}

interface JsonType {
  type?: string | string[];
  anyOf?: JsonType[];
}

/** The SQL type of each column of a row. */
export function columnTypes(row: z.ZodObject): Record<string, "BIGINT" | "DOUBLE" | "BOOLEAN" | "VARCHAR"> {
  const {properties = {}} = z.toJSONSchema(row, {io: "output", unrepresentable: "any"}) as {
    properties?: Record<string, JsonType>;
  };
  return Object.fromEntries(
    Object.keys(row.shape).map((column) => [column, sqlType(properties[column] ?? {})])
  );
}

function sqlType({type, anyOf}: JsonType): "BIGINT" | "DOUBLE" | "BOOLEAN" | "VARCHAR" {
  const kinds = type === undefined ? (anyOf ?? []).flatMap((one) => one.type ?? []) : [type].flat();
  const kind = kinds.find((name) => name !== "null");
  return ({integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN"} as const)[kind ?? ""] ?? "VARCHAR";
}
