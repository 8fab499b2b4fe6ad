import {confidentiality} from "../../src/components/frame.js";
import {html, type Markup, raw} from "../../src/components/html.js";
import {say} from "../../src/language/language.js";
import {quarterName} from "../../src/narrative/names.js";
import type {Report} from "../disclosure/report.js";
import {parsePage} from "./parse-page.js";

/** One of the site's pages within the pack. */
interface Part {
  id: string;
  question: string;
  ideas: Idea[];
}

/** What gets a page of its own. */
interface Idea {
  id: string;
  /** The finding; null where the part's question is all there is to say. */
  title: string | null;
  content: string;
}

/**
 * The board pack as one page of the site: a cover, contents, and of every page one idea after the other. `overview` is
 * the finished index.html, whose frame it takes; `pages` are the main pages in the order of the navigation.
 */
export function boardPack(overview: string, pages: readonly string[], report: Report): string {
  const parts = pages.map(partOf);
  const document = parsePage(overview);
  const answer = document.querySelector(".answer")?.innerHTML ?? "";
  const content = html`${cover(parts[0]!.question, raw(answer), report)}${contents(parts)}${parts.map(printed)}`;
  return overview
    .replace(
      /<main[^>]*>[\s\S]*<\/main>/,
      () => `<main id="observablehq-main" class="board">${content.markup}</main>`
    )
    .replace(
      /<title>[^<]*<\/title>/,
      () => html`<title>${say("board.title")} | ${report.engagement.title}</title>`.markup
    );
}

function cover(question: string, answer: Markup, report: Report): Markup {
  const {engagement, version, contentHash, quarters} = report;
  return html`<section class="cover"><p class="client">${engagement.title}</p>
<p class="kind">${say("board.cover", {quarter: quarterName(report, quarters.at(-1)!.id)})}</p>
<h1>${question}</h1><p class="answer">${answer}</p>
<p class="quiet">${engagement.fictional && html`${say("page.fictional")} `}${say("page.made_with", {
    title: engagement.title,
    confidentiality: confidentiality(report),
    version,
    content: contentHash.slice(0, 12)
  })}</p></section>`;
}

function contents(parts: readonly Part[]): Markup {
  return html`<nav class="contents" aria-label="${say("board.contents")}"><h2>${say("board.contents")}</h2><ol>${parts.map(
    ({id, question, ideas}) =>
      html`<li><a href="#${id}"><span>${question}</span><span class="page" data-page="${id}"></span></a>${
        ideas.some(({title}) => title !== null) &&
        html`<ol>${ideas.map(
          (idea) =>
            idea.title !== null &&
            html`<li><a href="#${idea.id}"><span>${idea.title}</span><span class="page" data-page="${idea.id}"></span></a></li>`
        )}</ol>`
      }</li>`
  )}</ol></nav>`;
}

function printed({id, question, ideas}: Part): Markup {
  return html`<article class="part" id="${id}"><h1>${question}</h1><div class="drawn">${ideas.map(
    (idea) => html`<div class="idea" id="${idea.id}">${raw(idea.content)}</div>`
  )}</div></article>`;
}

/** What a page shows, idea by idea; controls and downloads are of no use on paper. */
function partOf(page: string, index: number): Part {
  const document = parsePage(page);
  for (const useless of document.querySelectorAll(".tools, .save, details.table, .more, script"))
    useless.remove();
  const id = `part-${index + 1}`;
  const ideas: Idea[] = [];
  let before = "";
  for (const child of document.querySelector(".drawn")?.children ?? []) {
    // A lead belongs to what follows; what is to be kept in mind to what it follows.
    if (child.tagName === "P") before += child.outerHTML;
    else if (child.classList.contains("cautions") && ideas.length > 0)
      ideas.at(-1)!.content += child.outerHTML;
    else {
      const title = child.querySelector("h2, h3")?.textContent?.trim() ?? null;
      ideas.push({id: `${id}-${ideas.length + 1}`, title, content: before + child.outerHTML});
      before = "";
    }
  }
  return {id, question: document.querySelector("h1")?.textContent ?? "", ideas};
}
