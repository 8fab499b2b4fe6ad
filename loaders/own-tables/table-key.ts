import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
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

/** What a module imports of ours, whatever for: `from "./x.js"`, `import "./x.js"`, `import("./x.js")`. */
const imported = /\b(?:from|import)\s*\(?\s*["'](?<path>\.{1,2}\/[^"']+)["']/g;

/**
 * The module and what it imports of ours, relative to the project, in order. Its text is searched and not bundled: while
 * pages are followed, the bundler works for them, and who saved a table waited seconds for it.
 */
async function codeOf(project: string, module: string): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [module];
  for (const path of waiting) {
    if (found.has(path)) continue;
    const text = await readFile(path, "utf8");
    found.add(path);
    for (const {groups} of text.matchAll(imported)) {
      const other = await fileOf(join(dirname(path), groups!.path!));
      if (other !== null) waiting.push(other);
    }
  }
  return [...found].map((path) => relative(project, path)).sort();
}

/** The file that an import means, which names TypeScript by what is made of it; null where there is none. */
async function fileOf(path: string): Promise<string | null> {
  for (const candidate of [path.replace(/\.(m?)js$/, ".$1ts"), path]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return candidate;
  }
  return null;
}
