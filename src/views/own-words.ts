import type {MentionedThemes} from "../../loaders/alignment/tables.js";
import {html, type Markup} from "../components/html.js";
import {say, sayMarkup} from "../language/language.js";
import {groupName, quarterName} from "../narrative/names.js";
import {listed} from "../narrative/numbers.js";
import {mentionedFinding} from "../narrative/own-words.js";
import {hasFlag, isOf} from "../selection/figures.js";
import {cautions} from "./cautions.js";
import {codingReliability} from "./coding-reliability.js";
import {mentionedByQuarter, mentionedThemes} from "./mentioned-themes.js";
import {namesOf} from "./names.js";
import {quotes} from "./quotes.js";
import {typicalWording} from "./typical-wording.js";
import {unpromptedFigures} from "./unprompted.js";
import type {Page, View} from "./view.js";

/** What people wrote to open questions, beside what they know when asked, and how reliably it was coded. */
export const ownWords: View = {
  title: () => say("own_words.title"),
  controls: ["quarter", "direction"],
  needs: ["mentioned_themes", "unprompted", "warnings"],
  render: (page) => {
    const whole = {...page, selection: {...page.selection, theme: null}};
    return html`${content(whole)}${cautions(page, [])}`.markup;
  }
};

function content(page: Page): Markup {
  const {report, tables, selection} = page;
  const {holders, targets, quarter} = namesOf(page);
  const names = {holders, targets, quarter};
  const written = tables.mentioned_themes.filter(
    ({holder, target}) => holder === selection.holder && target === selection.target
  );
  if (written.length === 0)
    return html`<p class="answer">${say("own_words.none", names)}.</p><section><p>${say("own_words.none_how")}</p></section>`;
  if (written.every(({theme}) => theme === "*"))
    return html`<p class="answer">${say("own_words.not_coded", names)}.</p><section><p>${say("own_words.not_coded_how")}</p></section>`;
  const now = written.filter(({quarter}) => quarter === selection.quarter);
  if (now.length === 0) {
    const others = [...new Set(written.map(({quarter}) => quarter))].map((id) => quarterName(report, id));
    return html`<p class="answer">${say("own_words.other_quarter", {...names, others: listed(others)})}</p>${byQuarter(page, written)}${codingReliability(page)}`;
  }
  const isOpen = tables.unprompted.some((row) => isOf(row, selection) && hasFlag(row, "coding_open"));
  return html`<p class="answer"><strong>${groupsOf(page, now).map(
    (group) => `${mentionedFinding(themesOfGroup(now, group), groupName(report, group))}. `
  )}</strong></p><p class="note">${sayMarkup("own_words.not_unknown")}${isOpen && ` ${say("own_words.open")}`}</p>${groupsOf(
    page,
    now
  ).map((group) =>
    mentionedThemes(page, group, themesOfGroup(now, group))
  )}${unpromptedFigures(page)}${byQuarter(page, written)}${typicalWording(page)}${quotes(page)}${codingReliability(page)}`;
}

function byQuarter(page: Page, written: readonly MentionedThemes[]): Markup {
  return html`${groupsOf(page, written).map((group) =>
    mentionedByQuarter(page, group, themesOfGroup(written, group))
  )}`;
}

/** Those who wrote about the direction, its target first: what they think is expected is what is measured. */
function groupsOf({selection}: Page, rows: readonly MentionedThemes[]): string[] {
  const found = [...new Set(rows.map(({group}) => group))];
  return [
    ...found.filter((group) => group === selection.target),
    ...found.filter((group) => group !== selection.target)
  ];
}

function themesOfGroup(rows: readonly MentionedThemes[], group: string): MentionedThemes[] {
  return rows.filter((row) => row.group === group && row.theme !== "*");
}
