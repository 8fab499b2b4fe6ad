import type {CodingMaterial, CodingResults} from "../../../loaders/coding/material.js";
import {adjudicationPage} from "./adjudication-page.js";
import {agreementPage} from "./agreement-page.js";
import {openCodingStore} from "./coding-files.js";
import {codingPage} from "./coding-page.js";

/** Starts the coding page that this is; each names the files it reads, and a coder's names no results. */
async function start(root: HTMLElement): Promise<void> {
  const material = await read<CodingMaterial>("a[data-material]");
  const engagement = {id: material.engagement, title: material.title};
  if (root.dataset.coding === "code")
    return codingPage(root, material, await openCodingStore(engagement, ownFile));
  const results = await read<CodingResults>("a[data-results]");
  const store = await openCodingStore(engagement, async (path) => results.files[path] ?? null);
  if (root.dataset.coding === "adjudicate") return adjudicationPage(root, material, results, store);
  await agreementPage(root, material, results, store);
}

async function read<Content>(link: string): Promise<Content> {
  return (await fetch(document.querySelector<HTMLAnchorElement>(link)!.href)).json() as Promise<Content>;
}

/** A coder's own file, as the engagement has it: each is a file of its own, so that nobody else's is fetched. */
async function ownFile(path: string): Promise<string | null> {
  const link = [...document.querySelectorAll<HTMLAnchorElement>("a[data-codings]")].find(
    ({dataset}) => dataset.codings === path
  );
  if (link === undefined) return null;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${path} could not be fetched: the server says ${answer.status}`);
  return answer.text();
}

const root = document.querySelector<HTMLElement>("[data-coding]")!;
start(root).catch((error: Error) => {
  root.textContent = `The page could not be opened: ${error.message}`;
});
