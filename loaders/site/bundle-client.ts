import {basename, join} from "node:path";
import {type BuildOptions, build} from "esbuild";

/** Where scripts and fonts of our own stand in a site; their names hold a hash of their content. */
export const assets = "_plumbline";

/** What every script of ours for a browser is bundled with. */
export const forBrowser = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  define: {"process.env.NODE_ENV": '"production"'},
  legalComments: "none",
  logLevel: "silent"
} satisfies BuildOptions;

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
