import {group} from "d3";
import {type Code, type Codebook, noCode} from "../coding/codebook.js";
import type {Adjudication, PlacedCoding} from "../coding/coding.js";
import {readAllCodings, readDecisions} from "../coding/coding-folder.js";
import {finalCodes} from "../coding/final-codes.js";
import {codingPlan} from "../coding/plan.js";
import {type Place, type ReliabilityReport, reliabilityReport} from "../coding/reliability-report.js";
import {type ReportedCoding, reportedCoding} from "../coding/reported-coding.js";
import {type SuggestionFigure, suggestionQuality} from "../coding/suggestion-quality.js";
import {type Database, openDatabase} from "./duckdb.js";
import type {Warehouse} from "./warehouse.js";

/** A unit as coders see it, and who codes it; null where everybody codes everything. */
export interface ListedUnit {
  unit: string;
  answer: string;
  part: number;
  holder: string;
  target: string;
  asked: string | null;
  shown: string;
  coders: readonly string[] | null;
}

/** The units of an engagement in order of id, masked, with nothing of who wrote them. */
export async function listUnits({database, engagement}: Warehouse): Promise<ListedUnit[]> {
  const rows = await reading(database, (db) =>
    db.rows<Omit<ListedUnit, "coders"> & {stratum: string}>(
      `SELECT units.unit, answer, part, units.holder, units.target, asked, shown, min("group") AS stratum
      FROM units JOIN mentions USING (unit) GROUP BY ALL ORDER BY unit`
    )
  );
  const {coding, method} = engagement;
  const plan = codingPlan(rows, {...coding, coders: coding.coders ?? null, seed: method.seed});
  return rows.map(({stratum: _, ...row}) => ({...row, coders: plan.get(row.unit) ?? null}));
}

/** How far coders agree before anything was settled, and what suggestions were worth. */
export async function codingReport({
  database,
  engagement,
  folder
}: Warehouse): Promise<{reliability: ReliabilityReport; suggestions: SuggestionFigure[]}> {
  const {codebook, places, ranked} = await reading(database, async (db) => ({
    codebook: await codebookIn(db),
    places: await db.rows<Place & {unit: string}>(
      'SELECT DISTINCT unit, quarter, "group" FROM mentions ORDER BY ALL'
    ),
    ranked: await db.rows<{unit: string; code: string}>(
      "SELECT unit, code FROM unit_suggestions ORDER BY unit, rank"
    )
  }));
  const byUnit = group(ranked, ({unit}) => unit);
  const where = group(places, ({unit}) => unit);
  const {codings, decisions} = await knownWork(folder, codebook, new Set(where.keys()));
  const settled = finalCodes(codings, decisions, codebook);
  return {
    reliability: reliabilityReport(settled, codebook, where, engagement.method.seed),
    suggestions: suggestionQuality(codings, settled, (unit) => (byUnit.get(unit) ?? []).map(({code}) => code))
  };
}

/** What a report says of coding; null where nobody was asked an open question. */
export async function codingInReport({
  database,
  engagement,
  folder
}: Warehouse): Promise<ReportedCoding | null> {
  const {codebook, units, held} = await reading(database, async (db) => ({
    codebook: await codebookIn(db),
    units: await db.rows<{unit: string}>("SELECT unit FROM units"),
    held: await db.rows<{expectation: string}>("SELECT expectation FROM expectations WHERE NOT foil")
  }));
  if (units.length === 0) return null;
  const {codings, decisions} = await knownWork(folder, codebook, new Set(units.map(({unit}) => unit)));
  return reportedCoding(finalCodes(codings, decisions, codebook), codebook, held, engagement.method.seed);
}

/** What was given and settled of units that are there today, under codes that the codebook knows. */
async function knownWork(
  folder: string,
  {codes}: Codebook,
  units: ReadonlySet<string>
): Promise<{codings: PlacedCoding[]; decisions: Adjudication[]}> {
  const {codings} = await readAllCodings(folder);
  const {decisions} = await readDecisions(folder);
  return {
    codings: codings.filter(
      ({unit, code}) => units.has(unit) && (code === null || code === noCode || codes.has(code))
    ),
    decisions: decisions.filter(({unit}) => units.has(unit))
  };
}

async function codebookIn(db: Database): Promise<Codebook> {
  type Listed = Omit<Code, "examples" | "successors"> & Record<"examples" | "successors", {items: string[]}>;
  const rows = await db.rows<Listed>("FROM codes");
  const codes = rows.map((row) => ({...row, examples: row.examples.items, successors: row.successors.items}));
  return {
    version: Math.max(1, ...codes.flatMap(({added, retired}) => [added, retired ?? 1])),
    codes: new Map(codes.map((code) => [code.code, code]))
  };
}

async function reading<Result>(database: string, read: (db: Database) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    return await read(db);
  } finally {
    db.close();
  }
}
