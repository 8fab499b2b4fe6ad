import {type Code, type Codebook, currentCodes} from "../../../loaders/coding/codebook.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import type {Suggester} from "../../../loaders/coding/suggest.js";
import {matchKey} from "../../../loaders/ingest/plain-text.js";

/** How many codes a search lists. */
const listed = 8;

/**
 * The codes of a direction that a search finds: those whose id or label holds the words first, then what BM25 ranks; all
 * of them, in the codebook's order, where nothing is asked.
 */
export function searchCodes(
  codebook: Codebook,
  suggest: Suggester,
  direction: {holder: string; target: string},
  asked: string
): Code[] {
  const codes = currentCodes(codebook, direction);
  const wanted = matchKey(asked);
  if (wanted === "") return codes.slice(0, listed);
  const holding = codes.filter(({code, label}) => matchKey(`${code} ${label}`).includes(wanted));
  const ranked = suggest(asked, direction).flatMap(({code}) => codebook.codes.get(code) ?? []);
  return [...new Set([...holding, ...ranked])].slice(0, listed);
}

/** A unit's likeliest codes: by the engagement's own similarity where it has one, else by its words. */
export function rankedCodes(unit: MaterialUnit, suggest: Suggester): readonly string[] {
  return unit.ranked ?? suggest(unit.shown, unit).map(({code}) => code);
}
