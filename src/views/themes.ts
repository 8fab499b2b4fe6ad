import {classStrip} from "../components/class-strip.js";
import {classes} from "../components/colours.js";
import {downloads, figure} from "../components/figure.js";
import {heatmap} from "../components/heatmap.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {legend} from "../components/legend.js";
import {say} from "../language/language.js";
import {gapKind, kindClause, remedy} from "../narrative/kind.js";
import {groupName} from "../narrative/names.js";
import {capitalised, count, counted, percent, range} from "../narrative/numbers.js";
import {besideHalf, type ThemeCell, themesFinding, themesRange} from "../narrative/themes.js";
import {type Cell, missedBound, overall} from "../selection/figures.js";
import {directions, selectionQuery, themesOf} from "../selection/selection.js";
import {cautions} from "./cautions.js";
import {expectationCells} from "./expectation-cells.js";
import {link, namesOf} from "./names.js";
import {hiddenReason, insteadOfMissed, reasonShort, whyNone} from "./reasons.js";
import type {Page, View} from "./view.js";

/** Themes: how far what is invested in each rests on expectations that are not understood. */
export const themes: View = {
  title: () => say("themes.title"),
  controls: ["quarter", "direction"],
  needs: ["understanding", "themes", "warnings"],
  render: (page) => {
    const whole = {...page, selection: {...page.selection, theme: null}};
    const cells = themeCells(whole);
    const names = namesOf(whole);
    if (cells.length === 0)
      return html`<p class="answer">${say("themes.none", {holders: names.holders, targets: names.targets})}.</p><section><p>${say("themes.none_hint")}</p></section>${byDirection(whole)}`
        .markup;
    return html`<p class="answer"><strong>${themesFinding(cells, names)}.</strong></p>${overThemes(whole, cells)}${oneByOne(whole, cells)}${byDirection(whole)}${cautions(page, ["gap charts"])}`
      .markup;
  }
};

/** The themes of a direction, the most missed first; those without a figure keep the codebook's order, last. */
function themeCells({report, tables, selection}: Page): ThemeCell[] {
  return themesOf(report, selection)
    .map((theme) => ({theme, cell: overall(tables, {...selection, theme})}))
    .sort((a, b) => gapOf(b.cell) - gapOf(a.cell));
}

function gapOf(cell: Cell): number {
  if (cell.state === "bounded") return missedBound(cell.bound).share;
  return cell.state === "shown" ? cell.row.gap_lenient : -1;
}

function overThemes(page: Page, cells: readonly ThemeCell[]): Markup {
  const names = namesOf(page);
  const all = overall(page.tables, page.selection);
  const isShown = cells.some(({cell}) => cell.state === "shown");
  const isHidden = cells.some(({cell}) => cell.state === "hidden");
  const finding = themesFinding(cells, names);
  const standing = {over: "above", under: "below", unclear: "unclear"} as const;
  const words = {
    over: say("themes.over_half"),
    under: say("themes.under_half"),
    unclear: say("themes.cannot_tell")
  };
  const rows = cells.map(({theme, cell}) => ({
    label: theme,
    href: null,
    value: cell.state === "shown" ? cell.row.gap_lenient : null,
    low: cell.state === "shown" ? cell.row.ci_low : null,
    high: cell.state === "shown" ? cell.row.ci_high : null,
    standing: standing[besideHalf(cell)],
    note: cell.state === "shown" ? null : insteadOfMissed(cell)
  }));
  const share = all.state === "shown" ? all.row.gap_lenient : null;
  return html`<section>${figure({
    title: themesRange(cells),
    draw: isShown
      ? intervalDots(
          rows,
          share === null ? null : {value: share, label: say("themes.all", {share: percent(share)})},
          page.document
        )
      : null,
    empty: whyNone(
      page,
      cells.map(({cell}) => cell)
    ),
    alternative: say("themes.alternative", {finding}),
    caption: isShown
      ? `${say("themes.caption", {targets: names.targets, quarter: names.quarter})}${isHidden ? ` ${hiddenReason(page.report, page.selection.target)}` : ""}`
      : "",
    table: {
      columns: [
        say("themes.theme"),
        say("expectations.missed"),
        say("expectations.interval"),
        say("expectations.people"),
        say("themes.half"),
        ...classes.map(({label}) => label)
      ],
      rows: cells.map(({theme, cell}) =>
        cell.state === "shown"
          ? [
              theme,
              percent(cell.row.gap_lenient),
              range(cell.row.ci_low, cell.row.ci_high),
              count(cell.row.n_respondents),
              words[besideHalf(cell)],
              ...classes.map(({field}) => count(cell.row[field]))
            ]
          : [theme, insteadOfMissed(cell), "–", "–", "–", ...classes.map(() => "–")]
      )
    }
  })}</section>`;
}

function oneByOne(page: Page, cells: readonly ThemeCell[]): Markup {
  const shown = cells.flatMap(({theme, cell}) => (cell.state === "shown" ? [{theme, row: cell.row}] : []));
  if (shown.length === 0) return html``;
  return html`<section><h2>${say("themes.one_by_one")}</h2>${legend([...classes].reverse())}<div class="cards">${shown.map(
    ({theme, row}) =>
      html`<div class="card">${figure({
        level: 3,
        title: say("themes.card", {theme, share: percent(row.gap_lenient)}),
        draw: classStrip(row, page.document),
        alternative: classes
          .map(({field, label}) =>
            say("chart.value", {name: label, value: percent(row[field] / row.n_pairs)})
          )
          .join("; "),
        caption: html`<span class="do">${remedy(gapKind(row)).verb}</span> ${capitalised(
          say("themes.card_caption", {
            clause: kindClause(gapKind(row)),
            people: counted(row.n_respondents, "person"),
            cases: counted(row.n_pairs, "case")
          })
        )}`,
        table: {
          columns: [say("expectation.class"), say("expectation.answers"), say("expectation.share")],
          rows: classes.map(({field, label}) => [label, count(row[field]), percent(row[field] / row.n_pairs)])
        }
      })}${expectationsOf(page, theme)}</div>`
  )}</div></section>`;
}

function expectationsOf(page: Page, theme: string): Markup {
  const cells = expectationCells({...page, selection: {...page.selection, theme}});
  return html`<ul class="plain">${cells.map(
    ({id, statement, cell}) =>
      html`<li><a href="${link(page, `expectations/${id}`)}">${statement}</a> <span class="quiet">${cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell)}</span></li>`
  )}</ul>`;
}

/** Themes by who expects something of whom, where more than one direction was asked. */
function byDirection(page: Page): Markup {
  const {report, tables, selection, root} = page;
  const ways = directions(report).filter((way) => themesOf(report, way).length > 0);
  if (ways.length < 2) return html``;
  const all = [...new Set(ways.flatMap((way) => themesOf(report, way)))];
  const label = (way: {holder: string; target: string}) =>
    say("controls.direction_option", {
      holders: capitalised(groupName(report, way.holder)),
      targets: groupName(report, way.target)
    });
  const columns = ways.map((way) => ({
    label: label(way),
    href: `${root}themes.html${selectionQuery({...selection, ...way}, report)}`
  }));
  const rows = all.map((theme) => ({
    label: theme,
    note: null,
    cells: ways.map((way) => {
      const cell = overall(tables, {...selection, ...way, theme});
      const text = cell.state === "shown" ? percent(cell.row.gap_lenient) : insteadOfMissed(cell);
      return {
        state: cell.state,
        value: cell.state === "shown" ? cell.row.gap_lenient : null,
        text,
        title: `${label(way)}, ${theme}: ${cell.state === "shown" ? text : reasonShort(cell)}`
      };
    })
  }));
  return html`<section><figure><h2>${say("themes.by_direction")}</h2>${heatmap(say("themes.theme"), columns, rows)}<figcaption>${say("themes.by_direction_caption", {quarter: namesOf(page).quarter})}</figcaption>${downloads(false)}</figure></section>`;
}
