import {mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {group} from "d3";
import type {Code} from "../coding/codebook.js";
import {textOf} from "../coding/coding-folder.js";
import {codingFiles} from "../coding/coding-folder-names.js";
import {type CodingMaterial, type CodingResults, materialFile, resultsFile} from "../coding/material.js";
import {codingPlan} from "../coding/plan.js";
import type {Place} from "../coding/reliability-report.js";
import {lengthsOf, type SeenAnswer} from "../coding/seen-unit.js";
import {readSplits, splitColumns} from "../coding/splits.js";
import {openDatabase} from "../warehouse/duckdb.js";
import {readModel} from "../warehouse/sql-model.js";
import type {Warehouse} from "../warehouse/warehouse.js";

/**
 * Writes what the coding pages read into `folder`, for a workspace alone. What a coder sees is a file of its own: masked
 * words and the codebook, and nothing of who wrote them, when, or of what others gave. What each coder gave is a file of
 * its own too, so that a coder goes on with it and gets nobody else's.
 */
export async function writeCodingData(warehouse: Warehouse, folder: string): Promise<void> {
  const {engagement, database} = warehouse;
  const db = await openDatabase(database, {readOnly: true});
  try {
    const units = await db.rows<Omit<CodingMaterial["units"][number], "coders"> & {stratum: string}>(
      await readModel(import.meta.url, "models/coding_units")
    );
    const seen = await db.rows<{answer: string; seen: string}>(
      "SELECT DISTINCT answer, seen FROM units ORDER BY answer"
    );
    const answers = Object.fromEntries(seen.map((row) => [row.answer, JSON.parse(row.seen) as SeenAnswer]));
    const splits = (await textOf(warehouse.folder, codingFiles.splits)) ?? splitColumns.join(",");
    const ranked =
      engagement.coding.similarity === undefined
        ? null
        : group(
            await db.rows<{unit: string; code: string}>(
              "SELECT unit, code FROM unit_suggestions ORDER BY unit, rank"
            ),
            ({unit}) => unit
          );
    const codes = await db.rows<Omit<Code, "examples" | "successors"> & {examples: List; successors: List}>(
      "FROM codes"
    );
    const {coding, method, groups, quarters} = engagement;
    const plan = codingPlan(units, {...coding, coders: coding.coders ?? null, seed: method.seed});
    const material: CodingMaterial = {
      engagement: engagement.id,
      title: engagement.title,
      languages: coding.languages ?? [engagement.language],
      seed: method.seed,
      coders: coding.coders ?? [],
      groups: Object.fromEntries(groups.map(({id, label}) => [id, label])),
      codes: codes.map(({examples, successors, ...code}) => ({
        ...code,
        examples: examples.items,
        successors: successors.items
      })),
      units: units.map(({stratum: _, ...unit}) => ({
        ...unit,
        coders: plan.get(unit.unit) ?? null,
        ...(ranked && {ranked: (ranked.get(unit.unit) ?? []).map(({code}) => code)})
      })),
      answers,
      splits: readSplits(splits, lengthsOf(answers)).splits
    };
    const places = await db.rows<Place & {unit: string}>(
      'SELECT DISTINCT unit, quarter, "group" FROM mentions ORDER BY ALL'
    );
    const results: CodingResults = {
      files: await filesOf(warehouse.folder, db),
      places,
      quarters: Object.fromEntries(quarters.map(({id, label}) => [id, label]))
    };
    await writeFile(join(folder, materialFile), JSON.stringify(material));
    await writeFile(join(folder, resultsFile), JSON.stringify(results));
    await mkdir(join(folder, codingFiles.codings));
    for (const [name, text] of Object.entries(results.files))
      if (name.startsWith(`${codingFiles.codings}/`))
        await writeFile(join(folder, codingFiles.codings, basename(name)), text);
  } finally {
    db.close();
  }
}

interface List {
  items: string[];
}

/** What coders and adjudicators wrote, by file name, as the engagement's folder has it. */
async function filesOf(
  folder: string,
  db: Awaited<ReturnType<typeof openDatabase>>
): Promise<Record<string, string>> {
  const coders = await db.rows<{coder: string}>("SELECT DISTINCT coder FROM codings ORDER BY ALL");
  const names = [
    ...coders.map(({coder}) => `${codingFiles.codings}/${coder}.csv`),
    codingFiles.adjudications
  ];
  const texts = await Promise.all(
    names.map((name) =>
      readFile(join(folder, name), "utf8").then(
        (text) => [[name, text]],
        () => []
      )
    )
  );
  return Object.fromEntries(texts.flat());
}
