import {groupBy} from "../../loaders/alignment/group-by.js";
import type {Selection} from "./selection.js";

type Way = Pick<Selection, "quarter" | "holder" | "target">;
/** Rows are of a team (`*`: all teams), or of a region. */
type Keys = Way & ({team: string} | {region: string});

interface Index {
  /** Rows that were there when it was made. */
  length: number;
  groups: Map<string, object[]>;
}

/** An index a table: a page of 400 teams looks up some ten thousand cells at every change of a filter. */
const indices = new WeakMap<readonly object[], Index>();

/** The rows of one quarter, direction, and team (`*`: all teams) or region, in the table's order. A table is indexed once. */
export function rowsOf<Row extends Keys>(
  rows: readonly Row[],
  selection: Way,
  place: string
): readonly Row[] {
  let index = indices.get(rows);
  if (index === undefined || index.length !== rows.length) {
    index = {length: rows.length, groups: groupBy(rows, keyOf)};
    indices.set(rows, index);
  }
  return (index.groups.get(keyOf({...selection, team: place})) as Row[] | undefined) ?? [];
}

function keyOf(keys: Way & {team?: string; region?: string}): string {
  const {quarter, holder, target, team, region} = keys;
  return `${quarter}\n${holder}\n${target}\n${team ?? region}`;
}
