import {JSDOM} from "jsdom";

/** A window costs more than parsing a page does, and holds as many documents as one likes. */
const {window} = new JSDOM();

/** A document for drawing in: charts only make elements with it. */
export function drawingDocument(): Document {
  return window.document.implementation.createHTMLDocument();
}

/** A page as a document. */
export function parsePage(page: string): Document {
  return new window.DOMParser().parseFromString(page, "text/html");
}
