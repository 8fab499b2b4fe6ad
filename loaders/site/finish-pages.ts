import {readFile, rm, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {locale} from "../../src/language/language.js";
import type {Report} from "../disclosure/report.js";
import {filesBelow} from "../warehouse/content-key.js";
import {bundleClient} from "./bundle-client.js";
import {linkPreview} from "./link-preview.js";
import {missingPage, missingPageStyle} from "./missing-page.js";
import {contentPolicy, hashOf, headersFile} from "./security.js";

/** A plumb line, within the page: a file of its own would be one more request of every page. */
const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 0v9" stroke="#b4480f" stroke-width="2"/><path d="M4 8h8l-4 8z" fill="#b4480f"/></svg>')}">`;

/** Framework's own browser code, which pages without cells do not need. */
const runtime = "_observablehq";

/**
 * Makes of what Framework wrote what a static host serves: pages in the report's language, with a policy that lets
 * nothing inline run, link previews, our own script in place of Framework's where a page has no cells; `_headers` and
 * 404.html. A workspace stays open for notebooks: it gets no policy and keeps its runtime.
 */
export async function finishPages(project: string, folder: string, report: Report): Promise<void> {
  const script = await bundleClient(project, folder);
  const isPublished = report.audience === "published";
  const scripts = new Set<string>();
  let needsRuntime = false;
  for (const path of await filesBelow(folder)) {
    if (!path.endsWith(".html")) continue;
    const name = relative(folder, path).replaceAll("\\", "/");
    const root = "../".repeat(name.split("/").length - 1) || "./";
    let page = withLanguage(await readFile(path, "utf8"));
    const hasCells = /\bdefine\(/.test(inlineScripts(page).join());
    if (!hasCells) page = withoutRuntime(page);
    needsRuntime ||= hasCells;
    const hashes = inlineScripts(page).map(hashOf);
    for (const hash of hashes) scripts.add(hash);
    const head = [
      icon,
      `<script type="module" src="${root}${script}"></script>`,
      ...(isPublished ? [policyTag(hashes), linkPreview(page, report)] : [])
    ];
    await writeFile(path, page.replace(/(?=<\/head>)/, `${head.join("\n")}\n`));
  }
  if (!needsRuntime) await rm(join(folder, runtime), {recursive: true, force: true});
  if (!isPublished) return;
  await writeFile(join(folder, "404.html"), missingPage(report));
  const styles = [hashOf(missingPageStyle)];
  await writeFile(join(folder, "_headers"), headersFile({scripts: [...scripts], styles}));
}

/** What Framework's page template lacks and has no setting for: the language, and leave to zoom. */
function withLanguage(page: string): string {
  const direction = /^(?:ar|dv|fa|he|ps|ur|yi)\b/.test(locale()) ? ' dir="rtl"' : "";
  return page.replace("<html>", `<html lang="${locale()}"${direction}>`).replace(", maximum-scale=1", "");
}

function withoutRuntime(page: string): string {
  return page
    .replace(new RegExp(`<link rel="modulepreload" href="[^"]*${runtime}[^"]*">\n`, "g"), "")
    .replace(
      new RegExp(`<script type="module">\\s*import "[^"]*${runtime}/client[^"]*";\\s*</script>\n`),
      ""
    );
}

function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(?<code>[\s\S]*?)<\/script>/g)].map(
    (match) => match.groups!.code!
  );
}

function policyTag(scripts: readonly string[]): string {
  return `<meta http-equiv="Content-Security-Policy" content="${contentPolicy({scripts})}">`;
}
