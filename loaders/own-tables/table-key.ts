import {createHash} from "node:crypto";
import {join, relative} from "node:path";
import {build} from "esbuild";
import {fileHash} from "../warehouse/content-key.js";

/**
 * What a table depends on: the warehouse, the table's code with all that it imports of ours, and `files`, a hash of the
 * files that such tables are made of.
 */
export async function tableKey(
  warehouse: string,
  project: string,
  module: string,
  files: string
): Promise<string> {
  const hash = createHash("sha256").update(`${warehouse}\n${files}`);
  for (const path of await codeOf(project, module))
    hash.update(`\n${path} ${await fileHash(join(project, path))}`);
  return hash.digest("hex").slice(0, 16);
}

/** The module and what it imports of ours, relative to the project; of one that cannot be compiled itself alone. */
async function codeOf(project: string, module: string): Promise<string[]> {
  try {
    const {metafile} = await build({
      ...{entryPoints: [module], absWorkingDir: project, bundle: true, write: false, metafile: true},
      ...{packages: "external", platform: "node", format: "esm", logLevel: "silent"}
    });
    return Object.keys(metafile.inputs).sort();
  } catch {
    return [relative(project, module)];
  }
}
