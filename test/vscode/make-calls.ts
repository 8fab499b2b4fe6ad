import {fileURLToPath} from "node:url";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

/** Reads the engagement in a folder, with the tables of the tests: `tsx make-calls.ts FOLDER CACHE`. */
const [, , folder, cache] = process.argv;
const tables = fileURLToPath(new URL("../own-tables/declarations", import.meta.url));
await openWarehouse(folder!, cache!, () => {}, undefined, tables);
