import {join} from "node:path";
import {type BuildOptions, context} from "esbuild";
import {forBrowser} from "./for-browser.js";
import type {Tell} from "./problem-board.js";
import {tellErrors} from "./tell-code-errors.js";

/** Where the server of `plumbline dev` finds the script of pages: Framework serves this folder of its cache. */
const served = "_node/plumbline-client";
export const servedClient = `${served}/client.js`;

/** Where Framework's process finds what draws pages; below the project, so that it finds its packages. */
export const drawnBy = ".plumbline/dev/rendering.mjs";

/**
 * Bundles, for `plumbline dev`, the script of pages and what draws them, and again whenever their code changes. `tell`
 * gets what is wrong with the code. Gives back what ends it.
 */
export async function watchCode(project: string, tell: Tell): Promise<() => Promise<void>> {
  const bundles: BuildOptions[] = [
    {
      ...forBrowser,
      entryPoints: [join(project, "src/client.ts")],
      outdir: join(project, "src/.observablehq/cache", served)
    },
    {
      entryPoints: [join(project, "loaders/site/rendering.ts")],
      outfile: join(project, drawnBy),
      ...{bundle: true, platform: "node", format: "esm", packages: "external", target: "node20"},
      ...{sourcemap: "inline", logLevel: "silent"}
    }
  ];
  const all = await Promise.all(
    bundles.map((bundle, i) =>
      context({
        ...bundle,
        absWorkingDir: project,
        plugins: [tellErrors((lines) => tell(`code ${i}`, lines))]
      })
    )
  );
  await Promise.all(all.map((each) => each.rebuild().catch(() => {})));
  await Promise.all(all.map((each) => each.watch()));
  return async () => void (await Promise.all(all.map((each) => each.dispose())));
}
