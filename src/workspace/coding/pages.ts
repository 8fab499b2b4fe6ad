import type {CodingMaterial, CodingResults} from "../../../loaders/coding/material.js";
import {adjudicationPage} from "./adjudication-page.js";
import {agreementPage} from "./agreement-page.js";
import {openCodingStore} from "./coding-files.js";
import {codingPage} from "./coding-page.js";

/** Starts the coding page that this is; each names the files it reads, and a coder's names no results. */
async function start(root: HTMLElement): Promise<void> {
  const read = async <Content>(link: string): Promise<Content> =>
    (await (await fetch(document.querySelector<HTMLAnchorElement>(link)!.href)).json()) as Content;
  const material = await read<CodingMaterial>("a[data-material]");
  const store = await openCodingStore(material.engagement);
  if (root.dataset.coding === "code") return codingPage(root, material, store);
  const results = await read<CodingResults>("a[data-results]");
  if (root.dataset.coding === "adjudicate") return adjudicationPage(root, material, results, store);
  await agreementPage(root, material, results, store);
}

const root = document.querySelector<HTMLElement>("[data-coding]")!;
start(root).catch((error: Error) => {
  root.textContent = `The page could not be opened: ${error.message}`;
});
