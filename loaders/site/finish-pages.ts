import {readFile, rm, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {sections} from "../../src/components/frame.js";
import {html} from "../../src/components/html.js";
import {locale, say} from "../../src/language/language.js";
import {filesBelow} from "../warehouse/content-key.js";
import {boardPack} from "./board-pack.js";
import {bundleClient} from "./bundle-client.js";
import {bundleWorkspace, scriptOfPage} from "./bundle-workspace.js";
import {writeEngine} from "./engine-files.js";
import {linkPreview} from "./link-preview.js";
import {missingPage, missingPageStyle} from "./missing-page.js";
import type {PublishedFiles} from "./read-published.js";
import {runningHeads} from "./running-heads.js";
import {contentPolicy, hashOf, headersFile} from "./security.js";
import {writeStyleSheet} from "./style-sheet.js";
import {typefaceRules} from "./typefaces.js";

/** A plumb line, within the page: a file of its own would be one more request of every page. */
const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 0v9" stroke="#b4480f" stroke-width="2"/><path d="M4 8h8l-4 8z" fill="#b4480f"/></svg>')}">`;

/** Framework's own browser code, which pages without cells do not need. */
const runtime = "_observablehq";

/**
 * Makes of what Framework wrote what a static host serves: pages in the report's language with one script and one style
 * sheet of ours, and the board pack. A published site also gets a policy that lets nothing inline run, link previews,
 * `_headers` and 404.html; a workspace stays open for notebooks.
 */
export async function finishPages(
  project: string,
  folder: string,
  {report, theme}: Pick<PublishedFiles, "report" | "theme">
): Promise<void> {
  const pages = await readPages(folder);
  // A page that was a notebook draws its charts in the browser, and has no place on paper.
  const shown = sections
    .flatMap(({page}) => pages.get(`${page}.html`) ?? [])
    .filter((page) => page.includes("data-view="));
  pages.set("board.html", boardPack(pages.get("index.html")!, shown, report));
  const script = await bundleClient(project, folder);
  await writeEngine(project, folder);
  const faces = await typefaceRules(project, folder, theme.typefaces);
  const style = await writeStyleSheet(folder, [faces, theme.style, runningHeads(report)].join("\n"));
  const isPublished = report.audience === "published";
  const workspace = isPublished ? null : await bundleWorkspace(project, folder);
  const scripts = new Set<string>();
  for (const [name, page] of pages) {
    const root = "../".repeat(name.split("/").length - 1) || "./";
    const own = scriptOfPage[name.replace(/\.html$/, "")];
    const hashes = inlineScripts(page).map(hashOf);
    for (const hash of hashes) scripts.add(hash);
    const head = [
      icon,
      `<script type="module" src="${root}${own && workspace ? workspace[own] : script}"></script>`,
      ...(isPublished ? [policyTag(hashes, hasEngine(page)), linkPreview(page, report)] : [])
    ];
    const finished = withStyle(page, `${root}${style}`)
      .replace("</head>", () => `${head.join("\n")}\n</head>`)
      .replace("</footer>", () => `${toBoard(root)}</footer>`);
    await writeFile(join(folder, name), finished);
  }
  if (![...pages.values()].some(hasCells)) await rm(join(folder, runtime), {recursive: true, force: true});
  if (!isPublished) return;
  await writeFile(join(folder, "404.html"), missingPage(report));
  const styles = [hashOf(missingPageStyle)];
  await writeFile(join(folder, "_headers"), headersFile({scripts: [...scripts], styles}));
}

/** Every page that Framework wrote by its path within the site. */
async function readPages(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const path of (await filesBelow(folder)).sort()) {
    if (!path.endsWith(".html")) continue;
    const page = withoutTimes(withLanguage(await readFile(path, "utf8")));
    pages.set(relative(folder, path).replaceAll("\\", "/"), hasCells(page) ? page : withoutRuntime(page));
  }
  return pages;
}

/** What Framework's page template lacks and has no setting for: the language, and leave to zoom. */
function withLanguage(page: string): string {
  const direction = /^(?:ar|dv|fa|he|ps|ur|yi)\b/.test(locale()) ? ' dir="rtl"' : "";
  return page.replace("<html>", `<html lang="${locale()}"${direction}>`).replace(", maximum-scale=1", "");
}

/** Without when files that a page reads were last changed on this machine: the same figures make the same site. */
function withoutTimes(page: string): string {
  return page.replace(/,"lastModified":[\d.]+/g, "");
}

function hasCells(page: string): boolean {
  return /\bdefine\(/.test(inlineScripts(page).join());
}

function withoutRuntime(page: string): string {
  return page
    .replace(new RegExp(`<link rel="modulepreload" href="[^"]*${runtime}[^"]*">\n`, "g"), "")
    .replace(
      new RegExp(`<script type="module">\\s*import "[^"]*${runtime}/client[^"]*";\\s*</script>\n`),
      ""
    );
}

function withStyle(page: string, style: string): string {
  return page
    .replace(/<link rel="preload" as="style"[^>]*>\n/g, "")
    .replace(/(<link rel="stylesheet" type="text\/css" href=")[^"]*_import\/style[^"]*"/, `$1${style}"`);
}

function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(?<code>[\s\S]*?)<\/script>/g)].map(
    (match) => match.groups!.code!
  );
}

/** The one page on which DuckDB may run. */
function hasEngine(page: string): boolean {
  return page.includes('data-view="explore"');
}

function policyTag(scripts: readonly string[], hasWasm: boolean): string {
  return `<meta http-equiv="Content-Security-Policy" content="${contentPolicy({scripts, hasWasm})}">`;
}

function toBoard(root: string): string {
  return html`<p class="more"><a href="${root}board.html">${say("board.link")}</a></p>`.markup;
}
