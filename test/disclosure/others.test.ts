import {describe, expect, test} from "vitest";
import {hideSecondary} from "../../loaders/disclosure/secondary.js";
import {hasShared} from "../shared.js";
import {recoveredOf} from "./attacked.js";
import {othersTables} from "./others.js";

/** How many cells are hidden for themselves, and how many besides, at most. */
const expected: Record<string, {primary: number; secondary: number}> = {
  two_way_region_gender: {primary: 1, secondary: 3},
  linked_region_size: {primary: 5, secondary: 1},
  algebraic_4x4: {primary: 9, secondary: 1},
  singletons: {primary: 2, secondary: 1},
  three_way: {primary: 15, secondary: 23},
  "linked_hierarchies, n up to 3": {primary: 10, secondary: 29},
  "linked_hierarchies, n up to 4": {primary: 16, secondary: 32}
};

describe.skipIf(!hasShared)("on tables of others (../shared/sdc)", () => {
  const tables = hasShared ? othersTables() : [];

  test.each(tables)("$id is protected with no more cells than is known to be enough", async (table) => {
    const {primary, secondary, unprotected} = await hideSecondary(table, table);
    expect(unprotected).toEqual([]);
    expect(primary.length).toBe(expected[table.id]!.primary);
    expect(secondary.length).toBeLessThanOrEqual(expected[table.id]!.secondary);
    if (table.known !== null) expect(secondary.length).toBe(table.known);
    expect(await recoveredOf(table, [...primary, ...secondary], table.width)).toEqual([]);
  });

  test.each(tables.filter(({id}) => !id.startsWith("linked_h")))(
    "$id with its small cells alone is recovered",
    async (table) => {
      const primary = [...table.cells.keys()].filter((i) => table.cells[i]!.isPrimary);
      const recovered = await recoveredOf(table, primary, table.width);
      expect(recovered.length > 0 || table.id === "singletons").toBe(true);
    }
  );
});
