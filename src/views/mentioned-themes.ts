import type {MentionedThemes} from "../../loaders/alignment/tables.js";
import {noCode} from "../../loaders/coding/codebook.js";
import {actionBars, actions} from "../components/action-bars.js";
import {downloads, figure} from "../components/figure.js";
import {heatmap} from "../components/heatmap.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {say} from "../language/language.js";
import {groupName, quarterName} from "../narrative/names.js";
import {capitalised, count, counted, percent, range} from "../narrative/numbers.js";
import {isShownTheme, mentionedFinding, type ShownTheme, themeName} from "../narrative/own-words.js";
import {hasFlag} from "../selection/figures.js";
import {selectionQuery} from "../selection/selection.js";
import {namesOf} from "./names.js";
import {minimumOf} from "./reasons.js";
import type {Page} from "./view.js";

/** What a group wrote of in one quarter, and what it asks for; `rows` are its themes. */
export function mentionedThemes(page: Page, group: string, rows: readonly MentionedThemes[]): Markup {
  const ordered = inOrder(rows);
  return html`<section>${sharesOfThemes(page, group, ordered)}</section>${asked(page, group, ordered.filter(isShownTheme))}`;
}

/** Those with the largest share first, hidden ones by name behind them, what no code fits last. */
function inOrder(rows: readonly MentionedThemes[]): MentionedThemes[] {
  const rank = ({theme, share}: MentionedThemes) => (theme === noCode ? -2 : (share ?? -1));
  return [...rows].sort((a, b) => rank(b) - rank(a) || (a.theme < b.theme ? -1 : 1));
}

function sharesOfThemes(page: Page, group: string, rows: readonly MentionedThemes[]): Markup {
  const {report, document} = page;
  const [name, {quarter}] = [groupName(report, group), namesOf(page)];
  const people = rows.find(isShownTheme)?.n_respondents;
  const isHidden = rows.some((row) => !isShownTheme(row));
  return figure({
    title: capitalised(say("own_words.themes", {group: name, quarter})),
    draw:
      people === undefined
        ? null
        : intervalDots(
            rows.map((row) => ({
              ...{label: themeName(row.theme), href: null, standing: "unclear"},
              ...{value: row.share, low: row.ci_low, high: row.ci_high},
              note: isShownTheme(row) ? null : say("reason.hidden")
            })),
            null,
            document
          ),
    empty: hiddenThemes(page, group),
    alternative: say("own_words.themes_alternative", {group: name, finding: mentionedFinding(rows, name)}),
    caption: html`${people !== undefined && say("own_words.themes_caption", {people: counted(people, "person"), quarter})}${isHidden && people !== undefined && ` ${hiddenThemes(page, group)}`}`,
    table: {
      columns: [
        ...(["theme", "people", "share", "interval", "ideas"] as const).map((key) => say(`own_words.${key}`)),
        ...[...actions, "unclear" as const].map((action) => say(`own_words.${action}`))
      ],
      rows: rows.map((row) => [themeName(row.theme), ...figuresOf(row)])
    }
  });
}

function figuresOf(row: MentionedThemes): string[] {
  if (!isShownTheme(row)) return [say("reason.hidden"), ...Array.from({length: 7}, () => "–")];
  return [
    count(row.n_mentioning),
    percent(row.share),
    range(row.ci_low ?? 0, row.ci_high ?? 1),
    ...[row.n_units, row.stop, row.start, row.continue, row.unclear].map(count)
  ];
}

/** Why themes of a group are hidden. */
function hiddenThemes({report}: Page, group: string): string {
  return say("own_words.hidden", {minimum: minimumOf(report, group), group: groupName(report, group)});
}

function asked(page: Page, group: string, rows: readonly ShownTheme[]): Markup {
  const {quarter} = namesOf(page);
  const bars = rows
    .filter(({theme}) => theme !== noCode)
    .map((row) => {
      const all = row.stop + row.start + row.continue;
      const shares = {stop: row.stop / all, start: row.start / all, continue: row.continue / all};
      return {row, label: themeName(row.theme), shares: all === 0 ? null : shares, note: say("figure.empty")};
    });
  if (bars.every(({shares}) => shares === null)) return html``;
  const words = {
    stop: say("own_words.stop"),
    start: say("own_words.start"),
    continue: say("own_words.continue")
  };
  const inWords = (shares: (typeof bars)[number]["shares"]) =>
    shares === null
      ? say("figure.empty")
      : say("own_words.asks_value", {
          ...{stop: percent(shares.stop), start: percent(shares.start)},
          go_on: percent(shares.continue)
        });
  return html`<section>${figure({
    title: capitalised(say("own_words.asks", {group: groupName(page.report, group)})),
    draw: actionBars(bars, words, page.document),
    alternative: bars
      .map(({label, shares}) => say("chart.value", {name: label, value: inWords(shares)}))
      .join("; "),
    caption: say("own_words.asks_caption", {quarter}),
    table: {
      columns: [say("own_words.theme"), ...actions.map((action) => words[action])],
      rows: bars.map(({label, row}) => [label, ...actions.map((action) => count(row[action]))])
    }
  })}</section>`;
}

/** The themes of a group over the quarters in which it was asked; nothing where that is one. */
export function mentionedByQuarter(page: Page, group: string, rows: readonly MentionedThemes[]): Markup {
  const {report, selection, root} = page;
  const quarters = report.quarters.filter(({id}) => rows.some(({quarter}) => quarter === id));
  if (quarters.length < 2) return html``;
  const columns = quarters.map(({id, label}) => ({
    label,
    href: `${root}own-words.html${selectionQuery({...selection, quarter: id}, report)}`
  }));
  const latest = inOrder(rows.filter(({quarter}) => quarter === quarters.at(-1)!.id)).map(({theme}) => theme);
  const themes = [...new Set([...latest, ...rows.map(({theme}) => theme)])];
  const drawn = themes.map((theme) => ({
    label: themeName(theme),
    note: null,
    cells: quarters.map(({id}) =>
      cellOf(
        page,
        id,
        rows.find((row) => row.theme === theme && row.quarter === id)
      )
    )
  }));
  return html`<section><figure><h2>${capitalised(say("own_words.quarters", {group: groupName(report, group)}))}</h2>${heatmap(
    say("own_words.theme"),
    columns,
    drawn,
    {nobody: say("own_words.nobody"), everybody: say("own_words.everybody")}
  )}<figcaption>${say("own_words.quarters_caption")}</figcaption>${downloads(false)}</figure></section>`;
}

function cellOf({report}: Page, quarter: string, row: MentionedThemes | undefined) {
  const state = row === undefined ? "none" : hasFlag(row, "hidden") ? "hidden" : "shown";
  const value = row?.share ?? null;
  const text =
    value === null ? say(state === "hidden" ? "reason.hidden" : "reason.no_answers") : percent(value);
  const title = say("own_words.quarter_cell", {
    ...{quarter: quarterName(report, quarter), theme: row === undefined ? "–" : themeName(row.theme)},
    text
  });
  return {state, value, text, title} as const;
}
