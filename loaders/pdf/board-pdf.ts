import {PDFArray, PDFDict, PDFDocument, PDFName, PDFRef} from "@cantoo/pdf-lib";
import type {Page} from "playwright-core";
import {launchBrowser} from "./browser.js";
import {serveFolder} from "./static-server.js";

export const papers = ["A4", "Letter"] as const;
export type Paper = (typeof papers)[number];

export interface BoardPdf {
  bytes: Uint8Array;
  pages: number;
  /** The number that stands in the contents beside each line, by the id of what it leads to; in reading order. */
  contents: Readonly<Record<string, number>>;
}

/** Prints the board pack of a finished site: vector charts, tagged for screen readers, with an outline. */
export async function boardPdf(site: string, paper: Paper): Promise<BoardPdf> {
  const served = await serveFolder(site);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({colorScheme: "light", javaScriptEnabled: true});
    await page.goto(`${served.origin}/board.html`, {waitUntil: "networkidle"});
    await page.emulateMedia({media: "print", colorScheme: "light"});
    await dropLinksElsewhere(page);
    const {printed, contents} = await printUntilTrue(page, paper);
    const title = await page.title();
    // What the browser says of itself and of the moment is nobody's business, and would differ in every run.
    printed.setTitle(title, {showInWindowTitleBar: true});
    printed.setCreator("Plumbline");
    printed.setProducer("Plumbline");
    for (const set of ["setCreationDate", "setModificationDate"] as const) printed[set](new Date(0));
    return {bytes: await printed.save(), pages: printed.getPageCount(), contents};
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * The page numbers of the contents are known only once everything has its place, and may move it: prints again until
 * they are those of what is printed.
 */
async function printUntilTrue(
  page: Page,
  paper: Paper
): Promise<{printed: PDFDocument; contents: BoardPdf["contents"]}> {
  await page.evaluate(() => document.fonts.ready);
  let contents: BoardPdf["contents"] = {};
  for (let time = 0; time < mostPrints; time++) {
    const printed = await PDFDocument.load(await print(page, paper));
    const before = JSON.stringify(contents);
    contents = await fillContents(page, pagesOfDestinations(printed));
    if (JSON.stringify(contents) === before) return {printed, contents};
  }
  throw new Error(`the page numbers of the board pack did not settle in ${mostPrints} prints`);
}

/** Numbers settle in two or three prints; they would never only where one of them moved its own page to and fro. */
const mostPrints = 6;

function print(page: Page, paper: Paper): Promise<Buffer> {
  return page.pdf({format: paper, tagged: true, outline: true, printBackground: true});
}

/** Links within the pack stay; the others would lead to this machine. */
async function dropLinksElsewhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll("a")) {
      const href = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
      if (!href.startsWith("#")) for (const name of ["href", "xlink:href"]) link.removeAttribute(name);
    }
  });
}

async function fillContents(page: Page, pageOf: ReadonlyMap<string, number>): Promise<BoardPdf["contents"]> {
  return page.evaluate((numbers) => {
    const contents: Record<string, number> = {};
    for (const place of document.querySelectorAll<HTMLElement>("[data-page]")) {
      const id = place.dataset.page!;
      contents[id] = numbers[id]!;
      place.textContent = String(numbers[id]);
    }
    return contents;
  }, Object.fromEntries(pageOf));
}

/** On which page every anchor that is linked to has come to stand, the first being 1. */
function pagesOfDestinations(document: PDFDocument): Map<string, number> {
  const found = new Map<string, number>();
  const pages = document.getPages().map(({ref}) => ref.toString());
  const named = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  for (const [name, value] of named?.entries() ?? []) {
    const place = document.context.lookupMaybe(value, PDFArray)?.get(0);
    if (place instanceof PDFRef) found.set(name.decodeText(), pages.indexOf(place.toString()) + 1);
  }
  return found;
}
