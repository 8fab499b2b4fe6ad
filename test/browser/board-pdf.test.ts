import {PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream} from "@cantoo/pdf-lib";
import {beforeAll, expect, test} from "vitest";
import {type BoardPdf, boardPdf} from "../../loaders/pdf/board-pdf.js";
import {demoSite} from "./demo-site.js";

let pdf: BoardPdf;
let document: PDFDocument;

beforeAll(async () => {
  pdf = await boardPdf((await demoSite()).out, "Letter");
  document = await PDFDocument.load(pdf.bytes, {updateMetadata: false});
}, 300_000);

test("is printed on the paper asked for, upright or, for the table of teams, on its side", () => {
  const sizes = document.getPages().map((page) => `${page.getWidth()} x ${page.getHeight()}`);
  expect(sizes).toHaveLength(pdf.pages);
  expect(pdf.pages).toBeGreaterThan(12);
  expect(new Set(sizes)).toEqual(new Set(["612 x 792", "792 x 612"]));
});

test("has charts as vectors: no picture in it is larger than a hatched swatch of a legend", () => {
  const widths = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : null))
    .filter((dict) => dict?.get(PDFName.of("Subtype")) === PDFName.of("Image"))
    .map((dict) => dict!.lookup(PDFName.of("Width"), PDFNumber).asNumber());
  expect(widths.filter((width) => width > 32)).toEqual([]);
});

test("can be found one's way in: tagged, outlined, titled; every line of the contents leads to a page", () => {
  expect(document.catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe(
    "true"
  );
  expect(document.catalog.has(PDFName.of("Outlines"))).toBe(true);
  expect(document.getTitle()).toMatch(/^Board pack \| /);
  const numbers = Object.values(pdf.contents);
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect(numbers[0]).toBeGreaterThanOrEqual(3);
  expect(numbers.at(-1)).toBeLessThanOrEqual(pdf.pages);
});

test("tells nothing of the browser or of the moment it was made in", () => {
  expect(document.getProducer()).toBe("Plumbline");
  expect(document.getCreationDate()).toEqual(new Date(0));
});
