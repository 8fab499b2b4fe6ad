import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import type {CodingMaterial} from "../../../loaders/coding/material.js";
import {lengthsOf} from "../../../loaders/coding/seen-unit.js";
import {readSplits, type Split} from "../../../loaders/coding/splits.js";
import type {CodingStore} from "./coding-files.js";

/**
 * The answers that are cut by hand: as the workspace was built, and what was cut since in the folder or this browser. A
 * file that has errors changes nothing.
 */
export async function readSplitLines(
  store: CodingStore,
  {answers, splits}: Pick<CodingMaterial, "answers" | "splits">
): Promise<readonly Split[]> {
  const text = await store.read(codingFiles.splits);
  if (text === null) return splits;
  const read = readSplits(text, lengthsOf(answers)).splits;
  const own = new Set(read.map(({answer}) => answer));
  return [...splits.filter(({answer}) => !own.has(answer)), ...read];
}
