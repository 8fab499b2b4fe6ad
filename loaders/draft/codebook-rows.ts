import {matchKey} from "../ingest/plain-text.js";
import {tidyShapes} from "../warehouse/read-table.js";
import type {DraftExpectation} from "./draft-expectations.js";
import type {Sent} from "./draft-source.js";
import {readCells} from "./read-cells.js";

/** Whether a file that was sent is a codebook, with the columns of expectations.csv. */
export function isCodebook({look}: Sent): boolean {
  const names = new Set(look.layout?.columns.map(({name}) => name.toLowerCase()));
  return tidyShapes.expectations.required.every((name) => names.has(name));
}

/** The rows of codebooks that were sent, of expectations that are not `known`. */
export async function codebookRows(
  codebooks: readonly Sent[],
  known: readonly {expectation: string}[]
): Promise<DraftExpectation[]> {
  const taken = new Set(known.map(({expectation}) => matchKey(expectation)));
  const rows: DraftExpectation[] = [];
  for (const {look} of codebooks) {
    const columns = look.layout!.columns;
    for (const cells of await readCells(
      look,
      columns.map(({position}) => position)
    )) {
      const row = Object.fromEntries(
        columns.map(({name, position}) => [name.toLowerCase(), cells.get(position)!])
      );
      const {expectation = "", holder = "", target = "", action = "", statement = "", foil, ...more} = row;
      if (expectation === "" || taken.has(matchKey(expectation))) continue;
      taken.add(matchKey(expectation));
      rows.push({expectation, holder, target, action, statement, foil: foil === "true", more});
    }
  }
  return rows;
}
