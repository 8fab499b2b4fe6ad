import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import {writeCodingData} from "../../loaders/site/coding-data.js";
import {codingsLinks} from "../../loaders/site/codings-fence.js";
import {forBrowser} from "../../loaders/site/for-browser.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Serves the coding pages over an engagement on 127.0.0.1, as the workspace has them, without building a site. */
export async function serveCoding(engagement: string): Promise<Awaited<ReturnType<typeof serveFolder>>> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-coding-"));
  const {warehouse, problems} = await openWarehouse(engagement, join(folder, ".cache"), () => {});
  if (warehouse === null) throw new Error(JSON.stringify(problems));
  await mkdir(join(folder, "data"));
  await writeCodingData(warehouse, join(folder, "data"));
  const shared = {absWorkingDir: project, logLevel: "error"} as const;
  await build({
    ...forBrowser,
    ...shared,
    entryPoints: ["src/workspace/coding/pages.ts"],
    outdir: folder,
    entryNames: "pages"
  });
  await build({
    ...shared,
    bundle: true,
    external: ["*.woff2"],
    entryPoints: ["src/workspace/coding.css"],
    outfile: join(folder, "coding.css")
  });
  for (const name of ["coding", "adjudication", "agreement"]) {
    const page = await readFile(join(project, `src/workspace/${name}.md`), "utf8");
    const body = page
      .replace(/^---[\s\S]*?---/, "")
      .replace(/^```codings\n```$/m, codingsLinks(join(folder, "data")).replaceAll(".txt", ".csv"));
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="coding.css"><script type="module" src="pages.js"></script><main>${body}</main>`
    );
  }
  return serveFolder(folder);
}
