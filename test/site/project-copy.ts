import {cp, mkdir, symlink} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {vendorModules} from "../../loaders/site/vendor.js";
import {temporaryFolder} from "../cli/run.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const linked = ["node_modules", "package.json", "package-lock.json", "tsconfig.json"];

/** A copy of the pages in an empty folder, with everything else as it is: for builds that break them or start cold. */
export async function projectCopy(into?: string): Promise<string> {
  const copy = into ?? (await temporaryFolder());
  for (const name of linked) await symlink(join(project, name), join(copy, name));
  await cp(join(project, "observablehq.config.ts"), join(copy, "observablehq.config.ts"));
  // Copied, not linked: the config and the loaders must be given the same modules of src/.
  await cp(join(project, "loaders"), join(copy, "loaders"), {recursive: true});
  await cp(join(project, "src"), join(copy, "src"), {
    recursive: true,
    filter: (path) => !path.includes(".observablehq")
  });
  // What was vendored for the same lock file need not be again.
  await vendorModules({root: project});
  const cache = "src/.observablehq/cache";
  await mkdir(join(copy, cache), {recursive: true});
  await symlink(join(project, cache, "_npm"), join(copy, cache, "_npm"));
  await cp(join(project, cache, "vendored.txt"), join(copy, cache, "vendored.txt"));
  return copy;
}
