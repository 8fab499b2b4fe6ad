import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSite, type Site} from "../../loaders/site/build.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** The demo as `plumbline build` publishes it, in a folder that the tests share; made anew only where something changed. */
export async function demoSite(): Promise<Site> {
  const cache = join(project, ".plumbline/cache");
  const {warehouse} = await openWarehouse(join(project, "data/demo"), cache, () => {});
  const out = join(project, ".plumbline/test-site");
  return buildSite({
    project,
    warehouse: warehouse!,
    audience: "published",
    out,
    version: "test",
    progress: () => {}
  });
}
