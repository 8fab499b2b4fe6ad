import {html} from "../../src/components/html.js";
import {locale} from "../../src/language/language.js";
import type {Report} from "../disclosure/report.js";

const longest = 200;

/**
 * What a chat or a mail program shows of a link: the page's question, and its answer as far as it stands on the page,
 * so that nothing is told that the page hides. A confidential report is in no index.
 */
export function linkPreview(page: string, {engagement}: Pick<Report, "engagement">): string {
  const title = textOf(/<h1[^>]*>(?<inside>[\s\S]*?)<\/h1>/, page) || engagement.title;
  const answer = shortened(textOf(/<p class="answer">(?<inside>[\s\S]*?)<\/p>/, page) || engagement.title);
  const properties: [string, string][] = [
    ["og:type", "website"],
    ["og:site_name", engagement.title],
    ["og:title", title],
    ["og:description", answer],
    ["og:locale", locale().replace("-", "_")]
  ];
  return html`<meta name="robots" content="noindex">
<meta name="description" content="${answer}">
${properties.map(([name, content]) => html`<meta property="${name}" content="${content}">\n`)}<meta name="twitter:card" content="summary">`
    .markup;
}

function textOf(pattern: RegExp, page: string): string {
  const inside = pattern.exec(page)?.groups?.inside ?? "";
  const text = inside
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return text.replace(/&#(\d+);|&(amp|lt|gt|quot);/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : {amp: "&", lt: "<", gt: ">", quot: '"'}[name as "amp"]!
  );
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest))}…`;
}
