import type {Problem} from "../engagement/problem.js";
import type {Database} from "../warehouse/duckdb.js";
import {readModel, runModels} from "../warehouse/sql-model.js";

/** What an engagement's files are like, beside their problems; numbers and names of columns, nobody's words or ids. */
export interface QualityReport {
  sources: SourceQuality[];
  /** One entry is quarter x group x team: how many are on the roster, and how many of them answered. */
  participation: {quarter: string; group: string; team: string | null; invited: number; answered: number}[];
  /** Questions that are new, vanished or reworded against the quarter before. */
  changes: {
    quarter: string;
    change: "new" | "vanished" | "reworded";
    expectation: string;
    perspective: string;
  }[];
  /** Questions, or the statements they are about, that exports word otherwise than in the quarter before. */
  wordings: {
    quarter: string;
    part: "question" | "statement";
    perspective: string;
    field: string;
    before: string;
    after: string;
    /** About how many expectations it is asked. */
    expectations: number;
  }[];
}

/** How one source was read. */
export interface SourceQuality {
  file: string;
  format: string;
  /** Null where the source holds several quarters, or none. */
  quarter: string | null;
  /** Rows read = rows kept + the rows of every reason in `dropped`. */
  rowsRead: number;
  rowsKept: number;
  dropped: {reason: string; rows: number}[];
  /** Each row left out because the same person gave another, and the row that was kept: the last finished one. */
  duplicates: {row: number; keptRow: number}[];
  /** Suspect responses. They are kept, unless the source's `leaveOutFlagged` names the flag. */
  flags: {flag: string; rows: number; firstRow: number}[];
  /** Cells changed on the mapping's word. */
  adjusted: {change: string; cells: number}[];
  /** Labels that no code is known for, and values off the scale, each with the nearest that is known in its hint. */
  unreadCells: Pick<Problem, "code" | "severity" | "column" | "row" | "rows" | "found" | "hint">[];
  /** People who answered and are not in people.csv that quarter. */
  notOnRoster: number;
  /** Columns recognised as personal data; `purpose` says what for one was read, null where it was left out. */
  personalColumns: {column: string; kind: string; recognisedBy: string; purpose: string | null}[];
  /** Columns of comments in which addresses or phone numbers stand. */
  personalTexts: {column: string; kind: string; rows: number; firstRow: number}[];
}

type OfSource<Row> = Row & {source: number};

/**
 * The quality report of the engagement that was read into `db`; null where codebook or roster could not be read, so that
 * no export was. Throws where the rows of a source do not add up, which is a fault of the reader.
 */
export async function qualityReport(
  db: Database,
  problems: readonly Problem[]
): Promise<QualityReport | null> {
  const [ready] = await db.rows<{tables: number}>(
    "SELECT count(*) AS tables FROM duckdb_tables() WHERE table_name IN ('wordings', 'people', 'roster')"
  );
  if (ready!.tables < 3) return null;
  await runModels(db, import.meta.url, ["models/contradictions"]);
  const model = async <Row>(name: string) => db.rows<Row>(await readModel(import.meta.url, `models/${name}`));
  const sources = await db.rows<
    OfSource<Pick<SourceQuality, "file" | "format" | "quarter" | "rowsRead" | "rowsKept">>
  >(
    'SELECT source, file, format, quarter, rows_read AS "rowsRead", rows_kept AS "rowsKept" FROM sources ORDER BY source'
  );
  const dropped = await db.rows<OfSource<SourceQuality["dropped"][number]>>(
    "FROM dropped ORDER BY source, reason"
  );
  const duplicates = await db.rows<OfSource<SourceQuality["duplicates"][number]>>(
    'SELECT source, row, kept_row AS "keptRow" FROM duplicates ORDER BY source, row'
  );
  const adjusted = await db.rows<OfSource<SourceQuality["adjusted"][number]>>(
    "FROM adjusted ORDER BY source, change"
  );
  const flags = await model<OfSource<SourceQuality["flags"][number]>>("flag_counts");
  const strangers = await model<{source: number; people: number}>("not_on_roster");
  const personalColumns = await db.rows<OfSource<SourceQuality["personalColumns"][number]>>(
    'SELECT source, column_name AS "column", kind, recognised_by AS "recognisedBy", purpose FROM personal_columns ORDER BY source, position'
  );
  const personalTexts = await db.rows<OfSource<SourceQuality["personalTexts"][number]>>(
    'SELECT source, column_name AS "column", kind, rows, first_row AS "firstRow" FROM personal_texts ORDER BY source, first_row, kind'
  );
  const changes = await model<QualityReport["changes"][number] & {position: number}>("question_changes");
  const wordings = await model<QualityReport["wordings"][number] & {position: number}>("wording_changes");
  return {
    sources: sources.map(({source, ...counts}) => {
      const quality: SourceQuality = {
        ...counts,
        dropped: of(source, dropped),
        duplicates: of(source, duplicates),
        flags: of(source, flags),
        adjusted: of(source, adjusted),
        unreadCells: unreadCells(counts.file, problems),
        notOnRoster: strangers.find((row) => row.source === source)?.people ?? 0,
        personalColumns: of(source, personalColumns),
        personalTexts: of(source, personalTexts)
      };
      assertBalanced(quality);
      return quality;
    }),
    participation: await model("participation"),
    changes: changes.map(({position, ...change}) => change),
    wordings: wordings.map(({position, ...wording}) => wording)
  };
}

function of<Row extends {source: number}>(source: number, rows: readonly Row[]): Omit<Row, "source">[] {
  return rows.filter((row) => row.source === source).map(({source: _, ...rest}) => rest);
}

function unreadCells(file: string, problems: readonly Problem[]): SourceQuality["unreadCells"] {
  return problems
    .filter((problem) => problem.file === file && ["unmapped_label", "off_scale"].includes(problem.code))
    .map(({code, severity, column, row, rows = 1, found, hint}) => ({
      code,
      severity,
      column,
      row,
      rows,
      found,
      hint
    }));
}

/** Throws where rows of a source were read that are neither kept nor left out for a reason, or counted twice. */
export function assertBalanced({
  file,
  rowsRead,
  rowsKept,
  dropped
}: Pick<SourceQuality, "file" | "rowsRead" | "rowsKept" | "dropped">): void {
  const gone = dropped.reduce((sum, {rows}) => sum + rows, 0);
  if (rowsRead !== rowsKept + gone)
    throw new Error(`${file}: ${rowsRead} rows read, but ${rowsKept} kept and ${gone} left out`);
}
