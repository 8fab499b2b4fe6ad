import {copyFile, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {build, type Plugin} from "esbuild";
import {statisticsModule} from "../notebook/statistics-module.js";
import {contentKey, filesBelow} from "../warehouse/content-key.js";
import {forBrowser} from "./for-browser.js";
import {withLock} from "./lock.js";
import {lockedVersions} from "./locked-versions.js";

/** What pages may use without installing anything: Framework's implicit names and what those import. */
const bundled = [
  "@duckdb/duckdb-wasm",
  "@observablehq/inputs",
  "@observablehq/plot",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "htl",
  "isoformat"
] as const;

/** Pages that were notebooks import the product's statistics as a package of that name; Framework asks for a version. */
const statisticsVersion = "1.0.0";

/** Files that a vendored module asks for at run time, beside itself. */
const files: Partial<Record<string, readonly string[]>> = {
  "@duckdb/duckdb-wasm": [
    "dist/duckdb-mvp.wasm",
    "dist/duckdb-browser-mvp.worker.js",
    "dist/duckdb-eh.wasm",
    "dist/duckdb-browser-eh.worker.js"
  ]
};

/**
 * Libraries that Framework knows by name and this product does not bring. Framework takes versions from folder names,
 * so an empty folder keeps it from asking a registry for each of them at every build.
 */
const notBrought = [
  "@observablehq/dot",
  "@observablehq/mermaid",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "@uwdata/vgplot",
  "@viz-js/viz",
  "echarts",
  "exceljs",
  "jszip",
  "katex",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "mermaid",
  "parquet-wasm",
  "react",
  "react-dom",
  "sql.js",
  "topojson-client",
  "vega",
  "vega-lite",
  "vega-lite-api"
];

export interface Vendored {
  /** `name@version` of every module that pages can import, in order of name. */
  vendored: string[];
  /** Whether everything was there already. */
  reused: boolean;
}

/**
 * Puts the modules that pages import as `npm:name`, or use by name alone, where Framework would otherwise download
 * them to: bundled from `node_modules`, in the versions of `package-lock.json`. Does nothing where that was done with
 * the same lock file and the same code, and waits for another process that is at it. `root` is the folder that holds src/ and node_modules/.
 */
export async function vendorModules({root}: {root: string}): Promise<Vendored> {
  const cache = join(root, "src/.observablehq/cache");
  const versions = await lockedVersions(root, bundled);
  const vendored = bundled.map((name) => `${name}@${versions.get(name)}`);
  const statistics = join(root, "loaders/statistics");
  // By their names alone: a copy of the project that is built by this one's code has made the same modules.
  const own = dirname(fileURLToPath(import.meta.url));
  const stamp = await contentKey([
    ...["vendor.ts", "for-browser.ts"].map((name) => ({base: own, path: join(own, name)})),
    ...[join(root, "package-lock.json"), ...(await filesBelow(statistics))].map((path) => ({
      base: root,
      path
    }))
  ]);
  const stampFile = join(cache, "vendored.txt");
  const isThere = async () => (await readFile(stampFile, "utf8").catch(() => "")) === stamp;
  if (await isThere()) return {vendored, reused: true};
  return withLock(join(cache, "vendored.lock"), async () => {
    if (await isThere()) return {vendored, reused: true};
    for (const name of ["_npm", "_node"]) await rm(join(cache, name), {recursive: true, force: true});
    const npm = join(cache, "_npm");
    for (const name of notBrought) await mkdir(join(npm, `${name}@0.0.0`), {recursive: true});
    await Promise.all([
      ...bundled.map((name) => vendor(root, name, npm, versions)),
      build({
        ...esm,
        entryPoints: [join(statistics, "index.ts")],
        outfile: join(npm, `${statisticsModule}@${statisticsVersion}`, "_esm.js")
      })
    ]);
    await writeFile(stampFile, stamp);
    return {vendored, reused: false};
  });
}

/** A module, and the files that it asks for at run time. */
async function vendor(
  root: string,
  name: (typeof bundled)[number],
  npm: string,
  versions: ReadonlyMap<string, string>
): Promise<void> {
  const folder = join(npm, `${name}@${versions.get(name)}`);
  await bundle(root, name, join(folder, "_esm.js"), versions);
  for (const file of files[name] ?? []) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await copyFile(join(root, "node_modules", name, file), join(folder, file));
  }
}

const esm = {...forBrowser, splitting: false, minify: true} as const;

async function bundle(
  root: string,
  name: string,
  outfile: string,
  versions: ReadonlyMap<string, string>
): Promise<void> {
  await build({
    ...esm,
    stdin: {contents: `export * from "${name}";`, resolveDir: root},
    outfile,
    plugins: [vendoredBeside(name, versions)]
  });
}

/** Leaves imports of the other vendored modules as imports of their files, so that each is loaded once. */
function vendoredBeside(name: string, versions: ReadonlyMap<string, string>): Plugin {
  const up = "../".repeat(name.split("/").length);
  return {
    name: "vendored-beside",
    setup({onResolve}) {
      onResolve({filter: /^[^./]/}, ({path}) => {
        const version = path === name ? undefined : versions.get(path);
        return version === undefined ? null : {path: `${up}${path}@${version}/_esm.js`, external: true};
      });
    }
  };
}
