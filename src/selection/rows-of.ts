import {groupBy} from "../../loaders/alignment/group-by.js";
import type {Selection} from "./selection.js";

type Keys = Pick<Selection, "quarter" | "holder" | "target"> & {team: string};

interface Index {
  /** Rows that were there when it was made. */
  length: number;
  groups: Map<string, object[]>;
}

/** An index a table: a page of 400 teams looks up some ten thousand cells at every change of a filter. */
const indices = new WeakMap<readonly object[], Index>();

/** The rows of one quarter, direction and team (`*`: all teams), in the table's order. A table is indexed once. */
export function rowsOf<Row extends Keys>(
  rows: readonly Row[],
  selection: Omit<Keys, "team">,
  team: string
): readonly Row[] {
  let index = indices.get(rows);
  if (index === undefined || index.length !== rows.length) {
    index = {length: rows.length, groups: groupBy(rows, keyOf)};
    indices.set(rows, index);
  }
  return (index.groups.get(keyOf({...selection, team})) as Row[] | undefined) ?? [];
}

function keyOf({quarter, holder, target, team}: Keys): string {
  return `${quarter}\n${holder}\n${target}\n${team}`;
}
