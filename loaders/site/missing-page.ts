import {html} from "../../src/components/html.js";
import {locale, say, sayMarkup} from "../../src/language/language.js";
import type {Report} from "../disclosure/report.js";
import {contentPolicy, hashOf} from "./security.js";

/** The page's own style: a host serves it at any depth, where no other file of the site can be named. */
export const missingPageStyle =
  ":root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem}h1{line-height:1.2}a{color:LinkText}";

/** 404.html: says in the report's language that a page is not here, and leads back. */
export function missingPage({engagement}: Pick<Report, "engagement">): string {
  const home = engagement.address ?? "./";
  return html`<!DOCTYPE html>
<html lang="${locale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({styles: [hashOf(missingPageStyle)]})}">
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${say("missing.title")} | ${engagement.title}</title>
<style>${{markup: missingPageStyle}}</style></head>
<body><main><p>${engagement.title}</p><h1>${say("missing.title")}</h1><p>${sayMarkup("missing.text", {home: (inside) => html`<a href="${home}">${inside}</a>`})}</p></main></body></html>
`.markup;
}
