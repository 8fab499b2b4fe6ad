import {basename, join} from "node:path";
import {build} from "esbuild";
import {forBrowser} from "./for-browser.js";

/** Where scripts and fonts of our own stand in a site; their names hold a hash of their content. */
export const assets = "_plumbline";

/**
 * Bundles what brings pages to life from src/client.ts into the site in `folder`: one small file that every page loads,
 * and others that it loads when they are needed. Gives back the small one's path within the site.
 */
export async function bundleClient(project: string, folder: string): Promise<string> {
  const {metafile} = await build({
    ...forBrowser,
    entryPoints: [join(project, "src/client.ts")],
    absWorkingDir: project,
    outdir: join(folder, assets),
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    minify: true,
    metafile: true
  });
  const [entry] = Object.entries(metafile.outputs).find(
    ([, {entryPoint}]) => entryPoint === "src/client.ts"
  )!;
  return `${assets}/${basename(entry)}`;
}
