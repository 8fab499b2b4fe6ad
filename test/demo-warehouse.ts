import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {openWarehouse, type Reading} from "../loaders/warehouse/warehouse.js";

const project = fileURLToPath(new URL("../", import.meta.url));

/** The demo as it was read: once for all tests, and for whoever builds it here, for as long as nothing of it changes. */
export function demoReading(): Promise<Reading> {
  return openWarehouse(join(project, "data/demo"), join(project, ".plumbline/cache"), () => {});
}
