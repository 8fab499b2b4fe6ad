import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {memberName, quarterName, statementOf} from "../narrative/names.js";
import {capitalised} from "../narrative/numbers.js";
import type {Page} from "./view.js";

/** What people wrote in the selection's quarter, as far as it was approved; nothing where nothing was. */
export function quotes({report, selection}: Page): Markup {
  const {quarter, holder, target, theme, region} = selection;
  const themeOf = (id: string | null) => report.expectations.find((entry) => entry.id === id)?.theme;
  const said = report.quotes.filter(
    (quote) =>
      quote.quarter === quarter &&
      [holder, target].includes(quote.group) &&
      (theme === null || themeOf(quote.expectation) === theme)
  );
  if (said.length === 0) return html``;
  return html`<section class="quotes"><h2>${say("quotes.title")}</h2>${said.map(
    ({text, group, expectation}) => {
      const from = {who: capitalised(memberName(report, group)), quarter: quarterName(report, quarter)};
      const source =
        expectation === null
          ? say("quotes.from", from)
          : say("quotes.from_on", {...from, statement: statementOf(report, expectation)});
      return html`<figure class="quote"><blockquote>${text}</blockquote><figcaption>${source}</figcaption></figure>`;
    }
  )}<p class="note">${say("quotes.note")}${region !== undefined && ` ${say("names.not_by_region")}`}</p></section>`;
}
