import type {OwnRow} from "./define-table.js";

/** The analysts' tables by name. `plumbline new loader` adds a line; pages take the types of their rows from here. */
export const ownTables = {};

export type OwnName = keyof typeof ownTables;
/** Their rows as pages read them. */
export type OwnTables = {[name in OwnName]: OwnRow<(typeof ownTables)[name]>[]};
