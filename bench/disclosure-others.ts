import {hideSecondary} from "../loaders/disclosure/secondary.js";
import {recoveredOf} from "../test/disclosure/attacked.js";
import {othersTables} from "../test/disclosure/others.js";
import {hasShared} from "../test/shared.js";
import {printTable} from "./timing.js";

/** Cells and counts hidden in the tables of ../shared/sdc, beside what established tools are known to hide. */
export async function disclosureOthers(): Promise<void> {
  if (!hasShared) return console.log("Disclosure on tables of others: ../shared is absent, skipped\n");
  console.log("Disclosure on tables of others (../shared/sdc)");
  const rows: string[][] = [];
  for (const table of othersTables()) {
    const {primary, secondary} = await hideSecondary(table, table);
    const recovered = await recoveredOf(table, [...primary, ...secondary], table.width);
    const value = secondary.reduce((sum, i) => sum + table.cells[i]!.n, 0);
    const figures = [table.cells.length, primary.length, secondary.length, table.known ?? "not known"];
    rows.push([table.id, ...[...figures, value, recovered.length].map(String)]);
  }
  const headings = ["", "cells", "small", "hidden besides", "best known", "units in them", "recovered"];
  printTable(headings, rows);
  console.log("");
}
