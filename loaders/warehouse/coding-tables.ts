import {type Codebook, meaningToday} from "../coding/codebook.js";
import {type Adjudication, isWhole, type PlacedCoding} from "../coding/coding.js";
import {adjudicationColumns} from "../coding/coding-file.js";
import type {CodedUnit} from "../coding/final-codes.js";
import type {SeenUnit} from "../coding/seen-unit.js";
import type {Suggestion} from "../coding/suggest.js";
import type {Unit} from "../coding/units.js";
import type {Database} from "./duckdb.js";

/** Everything that was read of coding. */
interface ReadCoding {
  units: readonly (Unit & SeenUnit)[];
  codebook: Codebook;
  codings: readonly PlacedCoding[];
  decisions: readonly Adjudication[];
  coded: readonly CodedUnit[];
  suggestions: readonly {unit: string; ranked: readonly Suggestion[]}[];
}

/** Puts what was read of coding where models/coding.sql takes it from. */
export async function stageCoding(
  db: Database,
  {units, codebook, codings, decisions, coded, suggestions}: ReadCoding
): Promise<void> {
  const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "VARCHAR"]));
  await db.table(
    "read_units",
    {
      ...texts("unit", "answer"),
      ...{part: "INTEGER", start: "INTEGER", end: "INTEGER"},
      ...texts("holder", "target", "asked", "text", "before", "shown", "after"),
      ...texts("seen")
    },
    units.map(({seen, ...unit}) => ({...unit, seen: JSON.stringify(seen)}))
  );
  await db.table(
    "read_codes",
    {
      ...texts("code", "label", "theme", "holder", "target", "action", "definition", "include", "exclude"),
      ...{examples: "VARCHAR[]"},
      ...texts("polarity", "paraphrase"),
      ...{added: "INTEGER", retired: "INTEGER", successors: "VARCHAR[]"}
    },
    [...codebook.codes.values()]
  );
  await db.table(
    "read_codings",
    {
      ...texts("coder", "unit", "action", "code", "code_today", "match", "note"),
      ...{flag: "BOOLEAN", suggestions: "VARCHAR", rank: "INTEGER", codebook: "INTEGER"},
      ...texts("hand", "coded_at")
    },
    codings
      .filter(isWhole)
      .map(({row: _, ...coding}) => ({...coding, code_today: meaningToday(codebook, coding.code!).code}))
  );
  await db.table(
    "read_adjudications",
    Object.fromEntries(
      adjudicationColumns.map((column) => [column, column === "codebook" ? "INTEGER" : "VARCHAR"])
    ),
    decisions
  );
  await db.table(
    "read_coded_units",
    texts("unit", "how", "action", "code", "match"),
    coded.map(({unit, how, action, code, match}) => ({unit, how, action, code, match}))
  );
  await db.table(
    "read_suggestions",
    {unit: "VARCHAR", code: "VARCHAR", rank: "INTEGER", score: "DOUBLE"},
    suggestions.flatMap(({unit, ranked}) =>
      ranked.map(({code, score}, i) => ({unit, code, rank: i + 1, score}))
    )
  );
}
