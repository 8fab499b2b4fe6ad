import type {Problem} from "../engagement/problem.js";
import type {Clearance} from "../tables/define-table.js";

/** A column of an analyst's table: its DuckDB type, and what it is. */
export interface MadeColumn {
  name: string;
  type: string;
  meaning: string;
}

/** An analyst's table as it was made of one engagement, before anything is hidden. */
export interface MadeTable {
  name: string;
  oneRowIs: string;
  /** The file it was made of, relative to the engagement's folder, and whether the engagement has it. */
  file: string;
  isThere: boolean;
  /** Where it is declared, relative to the product's folder. */
  loader: string;
  columns: MadeColumn[];
  /** Null keeps it in the workspace. */
  published: Clearance | null;
  rows: Record<string, unknown>[];
}

/** What came of making a table: without a table where there are problems. */
export interface Making {
  table: MadeTable | null;
  problems: Problem[];
}

/** What the process that makes a table is told. */
export interface Order {
  /** The module that declares it, and its path in messages. */
  module: string;
  loader: string;
  /** The engagement's folder and its warehouse. */
  folder: string;
  database: string;
  engagement: object;
}

/** What it says meanwhile, and at its end. */
export type Report =
  | {kind: "ready"}
  | {kind: "limit"; seconds: number}
  | {kind: "progress"; detail: string}
  | {kind: "made"; making: Making};
