import type {OwnName, OwnTables} from "../../loaders/tables/index.js";
import type {Page} from "./view.js";

/** The rows of an analyst's own table. Throws where the view does not name the table in its `ownNeeds`. */
export function ownRows<Name extends OwnName>({own}: Pick<Page, "own">, name: Name): OwnTables[Name] {
  const rows = own?.[name];
  if (rows === undefined) throw new Error(`the view reads the table ${name}, which its ownNeeds do not name`);
  return rows;
}
