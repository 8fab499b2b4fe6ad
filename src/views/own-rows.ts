import type {OwnName, OwnTables} from "../../loaders/tables/index.js";
import type {Page} from "./view.js";

/** The rows of an analyst's own table, none where it is empty. The view names the table in its `ownNeeds`. */
export function ownRows<Name extends OwnName>({own}: Pick<Page, "own">, name: Name): OwnTables[Name] {
  return own?.[name] ?? ([] as unknown as OwnTables[Name]);
}
