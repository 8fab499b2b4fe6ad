import {html, type Markup} from "../components/html.js";
import {memberName, quarterName, statementOf} from "../narrative/names.js";
import {capitalised} from "../narrative/numbers.js";
import type {Page} from "./view.js";

/** What people wrote in the selection's quarter, as far as it was approved; nothing where nothing was. */
export function quotes({report, selection}: Page): Markup {
  const {quarter, holder, target, theme} = selection;
  const themeOf = (id: string | null) => report.expectations.find((entry) => entry.id === id)?.theme;
  const said = report.quotes.filter(
    (quote) =>
      quote.quarter === quarter &&
      [holder, target].includes(quote.group) &&
      (theme === null || themeOf(quote.expectation) === theme)
  );
  if (said.length === 0) return html``;
  return html`<section class="quotes"><h2>In their own words</h2>${said.map(
    ({text, group, expectation}) =>
      html`<figure class="quote"><blockquote>${text}</blockquote><figcaption>${capitalised(memberName(report, group))}, ${quarterName(report, quarter)}${expectation !== null && html`, on “${statementOf(report, expectation)}”`}</figcaption></figure>`
  )}<p class="note">Single voices, not findings: each was approved for publication by itself.</p></section>`;
}
