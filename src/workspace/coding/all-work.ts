import type {Codebook} from "../../../loaders/coding/codebook.js";
import type {Adjudication, PlacedCoding} from "../../../loaders/coding/coding.js";
import {readAdjudications, readCodings} from "../../../loaders/coding/coding-file.js";
import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import {type CodedUnit, finalCodes} from "../../../loaders/coding/final-codes.js";
import type {CodingMaterial, CodingResults, MaterialUnit} from "../../../loaders/coding/material.js";
import type {CodingStore} from "./coding-files.js";
import {readSplitLines} from "./read-splits.js";
import {withSplits} from "./split-units.js";

/** What everybody gave and what was settled, as it stands now. */
export interface AllWork {
  codings: PlacedCoding[];
  decisions: Adjudication[];
  /** The units as answers are cut now. */
  units: readonly MaterialUnit[];
  /** Files that could not be read, in words. */
  problems: string[];
}

/** Reads the work of all coders and the decisions, as the store has them now. */
export async function readAllWork(
  store: CodingStore,
  {files}: CodingResults,
  material: CodingMaterial
): Promise<AllWork> {
  const built = Object.keys(files)
    .filter((name) => name.startsWith(`${codingFiles.codings}/`))
    .map((name) => name.slice(codingFiles.codings.length + 1, -".csv".length));
  const coders = [...new Set([...(await store.coders()), ...built])].sort();
  const splits = await readSplitLines(store, material);
  const units = await withSplits(material.units, material.answers, splits);
  const ids = new Set(units.map(({unit}) => unit));
  const problems: string[] = [];
  const codings: PlacedCoding[] = [];
  for (const coder of coders) {
    const name = `${codingFiles.codings}/${coder}.csv`;
    const read = readCodings((await store.read(name)) ?? "", coder, name);
    codings.push(...read.codings.filter(({unit}) => ids.has(unit)));
    problems.push(...read.problems.map(({row, found, hint}) => `${name}:${row}: ${found}. ${hint}`));
  }
  const text = await store.read(codingFiles.adjudications);
  const read = text === null ? null : readAdjudications(text, codingFiles.adjudications);
  problems.push(
    ...(read?.problems ?? []).map(
      ({row, found, hint}) => `${codingFiles.adjudications}:${row}: ${found}. ${hint}`
    )
  );
  return {codings, decisions: read?.decisions ?? [], units, problems};
}

/** The last word on every unit; codes that the codebook does not know count for nothing. */
export function settledUnits({codings, decisions}: AllWork, codebook: Codebook): CodedUnit[] {
  const isKnown = (code: string | null) => code === null || code === "none" || codebook.codes.has(code);
  return finalCodes(
    codings.filter(({code}) => isKnown(code)),
    decisions,
    codebook
  );
}
