import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join, relative} from "node:path";
import type {View} from "../../src/views/view.js";
import type {Audience} from "../disclosure/report.js";
import type {Problem} from "../engagement/problem.js";
import {nearest} from "../ingest/nearest.js";
import {filesBelow} from "../warehouse/content-key.js";

/** What a page may read, beside the files and loaders of `src`. */
export interface Readable {
  audience: Audience;
  views: Readonly<Record<string, View>>;
  /** The analysts' own tables, where each is declared, and whether pages outside the workspace may read it. */
  own: readonly {name: string; loader: string; published: object | null}[];
}

/**
 * What is wrong with the pages in `src`, before any is built: fences that do not end, views and tables that there are
 * not, tables that a published page may not read. Each with page and line.
 */
export async function checkPages(src: string, readable: Readable): Promise<Problem[]> {
  const pages = (await filesBelow(src)).filter(
    (path) => path.endsWith(".md") && basename(path) !== "README.md"
  );
  return pages.sort().flatMap((path) => {
    const page = relative(src, path).replaceAll("\\", "/");
    if (page.startsWith("workspace/") && readable.audience === "published") return [];
    return problemsOfPage(src, page, readable);
  });
}

/** What is wrong with one page, e.g. `teams.md`; nothing where it is of a page that parameters make. */
export function problemsOfPage(src: string, page: string, readable: Readable): Problem[] {
  if (!existsSync(join(src, page))) return [];
  const isOfWorkspace = page.startsWith("workspace/");
  return checkPage(src, page, readFileSync(join(src, page), "utf8"), {...readable, isOfWorkspace});
}

type OfPage = Readable & {isOfWorkspace: boolean};

function checkPage(src: string, page: string, text: string, readable: OfPage): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, code: string, words: Pick<Problem, "found" | "expected" | "hint">) =>
    problems.push({severity: "error", code, file: `src/${page}`, row: line, column: null, ...words});
  let open: {marks: string; line: number} | null = null;
  for (const [i, line] of text.split("\n").entries()) {
    const fence = /^ {0,3}(?<marks>`{3,}|~{3,})(?<info>[^`]*)$/.exec(line)?.groups;
    if (open !== null && fence && fence.marks!.startsWith(open.marks) && fence.info!.trim() === "")
      open = null;
    else if (open === null && fence) {
      open = {marks: fence.marks!, line: i + 1};
      const view = /^view\s+(?<name>\S+)$/.exec(fence.info!.trim())?.groups?.name;
      if (view !== undefined) checkView(view, readable, (...words) => add(i + 1, ...words));
    }
    for (const path of pathsIn(line))
      checkPath(src, page, path, readable, (...words) => add(i + 1, ...words));
  }
  if (open !== null)
    add(open.line, "open_fence", {
      found: `a fence that begins with ${open.marks} and does not end`,
      expected: `a line of ${open.marks} below it`,
      hint: "End the fence: all that follows is taken for its content."
    });
  return problems;
}

type Add = (code: string, words: Pick<Problem, "found" | "expected" | "hint">) => void;

function checkView(name: string, readable: OfPage, add: Add): void {
  const view = Object.hasOwn(readable.views, name) ? readable.views[name] : undefined;
  if (view === undefined) {
    const known = Object.keys(readable.views);
    const near = nearest(name, known);
    add("unknown_view", {
      found: `the view "${name}"`,
      expected: `one of ${known.join(", ")}`,
      hint: near === null ? "Register it in src/views/index.ts." : `Is it "${near}"?`
    });
    return;
  }
  if (view.isGathered) return;
  for (const table of view.ownNeeds ?? []) checkTable(table, `the view ${name} of this page`, readable, add);
}

function checkTable(name: string, who: string, {audience, own, isOfWorkspace}: OfPage, add: Add): void {
  const table = own.find((each) => each.name === name);
  if (table === undefined) {
    const known = own.map((each) => each.name);
    add("unknown_table", {
      found: `${who} reads the table ${name}`,
      expected: known.length === 0 ? "no table of one's own: there is none" : `one of ${known.join(", ")}`,
      hint: `Is its loader in loaders/tables? "npx plumbline new loader ${name.replaceAll("_", "-")}" writes one.`
    });
  } else if (table.published === null && audience === "published" && !isOfWorkspace)
    add("table_not_cleared", {
      found: `${who} reads the table ${name}, which is not cleared for publication`,
      expected: "tables that are",
      hint: `Clear it with "published" in ${table.loader}, or move the page to src/workspace/.`
    });
}

/** The files that a line of a page reads, as it names them: attachments, and databases in the front matter. */
function pathsIn(line: string): string[] {
  const attached = [...line.matchAll(/\bFileAttachment\(\s*(["'`])(?<path>[^"'`$]+)\1/g)];
  const database = /^ {2}\w+: +(?<path>\.{1,2}\/\S+\.(?:db|csv|json|parquet|arrow))\s*$/.exec(line);
  return [...attached, ...(database ? [database] : [])].map((match) => match.groups!.path!);
}

function checkPath(src: string, page: string, path: string, readable: OfPage, add: Add): void {
  const file = path.startsWith("/") ? path.slice(1) : join(dirname(page), path).replaceAll("\\", "/");
  const own = /^data\/own\/(?<name>\w+)\.json$/.exec(file)?.groups?.name;
  const isHidden = readable.audience === "published" && !readable.isOfWorkspace;
  if (own !== undefined) checkTable(own, "this page", readable, add);
  else if (file.startsWith("workspace/") && isHidden)
    add("table_not_cleared", {
      found: `this page reads ${path}, which stays in the workspace`,
      expected: "tables that are cleared for publication",
      hint: "Read a table in src/data/, or move the page to src/workspace/."
    });
  else if (!/^\w+:/.test(path) && !existsSync(join(src, file)) && !hasLoader(src, file))
    add("unknown_file", {
      found: `this page reads ${path}`,
      expected: "a file of src, or one that a loader there makes",
      hint: `Is it one of ${tablesIn(src).join(", ")}?`
    });
}

function hasLoader(src: string, file: string): boolean {
  const folder = join(src, dirname(file));
  if (!existsSync(folder)) return false;
  // One loader makes the results of all queries of pages that were notebooks.
  const query = /^data\/notebook\/[\w-]+\/(?<result>\w+)\.arrow$/.exec(file)?.groups?.result;
  if (query !== undefined) return existsSync(join(folder, `${query}.sql`));
  return readdirSync(folder).some((name) => name.startsWith(`${basename(file)}.`));
}

function tablesIn(src: string): string[] {
  return readdirSync(join(src, "data")).flatMap(
    (name) => /^(?<file>.+\.json)\.js$/.exec(name)?.groups?.file ?? []
  );
}

/** Cells that Framework could not read: it puts the error where the cell's output would be, and goes on. */
export async function failedCells(site: string): Promise<Problem[]> {
  const pages = (await filesBelow(site)).filter((path) => path.endsWith(".html")).sort();
  return pages.flatMap((path) => {
    const errors = readFileSync(path, "utf8").matchAll(/observablehq--error">(?<message>[^<]*)</g);
    return [...errors].map(
      ({groups}): Problem => ({
        ...{severity: "error", code: "bad_cell", row: null, column: null},
        file: `src/${relative(site, path)
          .replaceAll("\\", "/")
          .replace(/\.html$/, ".md")}`,
        found: `a cell that cannot be read: ${groups!.message}`,
        expected: "JavaScript, TypeScript or SQL as its fence says",
        hint: "The browser shows it in place, with plumbline dev."
      })
    );
  });
}
