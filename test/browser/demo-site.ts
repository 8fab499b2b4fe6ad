import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {version} from "../../loaders/cli/version.js";
import {buildSite, type Site} from "../../loaders/site/build.js";
import {demoReading} from "../demo-warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** The demo as `plumbline build` publishes it, in a folder that the tests share; made anew only where something changed. */
export async function demoSite(): Promise<Site> {
  const {warehouse} = await demoReading();
  const out = join(project, ".plumbline/test-site");
  return buildSite({
    project,
    warehouse: warehouse!,
    audience: "published",
    out,
    version,
    progress: () => {}
  });
}
