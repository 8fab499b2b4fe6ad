import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {type BuildOptions, build, context, type Plugin} from "esbuild";
import {assets} from "./bundle-client.js";
import {forBrowser} from "./for-browser.js";
import type {Tell} from "./problem-board.js";
import {tellErrors} from "./tell-code-errors.js";

/** The scripts of the workspace: of its window, of the pages where statements are coded, of what pages hide. */
const sources = {
  app: "src/workspace/app.ts",
  coding: "src/workspace/coding/pages.ts",
  disclosure: "src/workspace/disclosure/page.ts"
} as const;
export type WorkspaceScript = keyof typeof sources;

/** The pages that have a script of their own, by their path within the site. */
export const scriptOfPage: Readonly<Record<string, WorkspaceScript>> = {
  "workspace/index": "app",
  "workspace/coding": "coding",
  "workspace/adjudication": "coding",
  "workspace/agreement": "coding",
  "workspace/disclosure": "disclosure"
};

/** Where the server of `plumbline dev` finds the workspace's script: Framework serves this folder of its cache. */
const served = "_node/plumbline-workspace";
export function servedScript(script: WorkspaceScript): string {
  return `${served}/${script}.js`;
}

/**
 * Bundles the workspace's scripts and what they need into the site in `folder`: for the workspace audience alone. Gives
 * back their paths within the site.
 */
export async function bundleWorkspace(
  project: string,
  folder: string
): Promise<Record<WorkspaceScript, string>> {
  const {metafile} = await build({
    ...options(project),
    outdir: join(folder, assets),
    entryNames: "workspace-[name].[hash]",
    assetNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    minify: true,
    metafile: true
  });
  const pathOf = (source: string) => {
    const [entry] = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === source)!;
    return `${assets}/${basename(entry)}`;
  };
  const entries = Object.entries(sources).map(([name, source]) => [name, pathOf(source)]);
  return Object.fromEntries(entries) as Record<WorkspaceScript, string>;
}

/**
 * Bundles the workspace for `plumbline dev`, and again whenever its code changes. `tell` gets what is wrong with the
 * code. Gives back what ends it.
 */
export async function watchWorkspace(project: string, tell: Tell): Promise<() => Promise<void>> {
  const {plugins, ...rest} = options(project);
  const bundling = await context({
    ...rest,
    outdir: join(project, "src/.observablehq/cache", served),
    sourcemap: "linked",
    plugins: [...plugins, tellErrors((lines) => tell("code of the workspace", lines))]
  });
  await bundling.rebuild().catch(() => {});
  await bundling.watch();
  return () => bundling.dispose();
}

function options(project: string) {
  return {
    ...forBrowser,
    entryPoints: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [name, join(project, source)])
    ),
    absWorkingDir: project,
    loader: {".svg": "text", ".sql": "text", ".md": "text"},
    plugins: [assetAddress]
  } satisfies BuildOptions;
}

/** `import address from "package/file.wasm?url"` copies the file beside the script and gives its address. */
const assetAddress: Plugin = {
  name: "asset-address",
  setup({onResolve, onLoad, resolve}) {
    onResolve({filter: /\?url$/}, async ({path, resolveDir, kind}) => ({
      path: (await resolve(path.slice(0, -"?url".length), {resolveDir, kind})).path,
      namespace: "address"
    }));
    onLoad({filter: /.*/, namespace: "address"}, ({path}) => ({
      contents: `import path from ${JSON.stringify(`copied:${path}`)};
export default new URL(path, import.meta.url).href;`
    }));
    onResolve({filter: /^copied:/, namespace: "address"}, ({path}) => ({
      path: path.slice("copied:".length),
      namespace: "copied"
    }));
    onLoad({filter: /.*/, namespace: "copied"}, async ({path}) => ({
      contents: await readFile(path),
      loader: "file"
    }));
  }
};
