import type {OwnName, OwnTables} from "../../loaders/tables/index.js";
import type {Page, View} from "./view.js";

/** The rows of an analyst's own table, none where it is empty. The view names the table in its `ownNeeds`. */
export function ownRows<Name extends OwnName>({own}: Pick<Page, "own">, name: Name): OwnTables[Name] {
  return own?.[name] ?? ([] as unknown as OwnTables[Name]);
}

/** The own tables that a view draws from, as far as there are any of them where it is gathered from other views. */
export function ownNeedsOf(
  {ownNeeds = [], isGathered}: Pick<View, "ownNeeds" | "isGathered">,
  {own}: Pick<Page["report"], "own">
): readonly OwnName[] {
  return isGathered ? ownNeeds.filter((name) => own.some((table) => table.name === name)) : ownNeeds;
}
