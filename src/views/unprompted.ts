import type {Unprompted} from "../../loaders/alignment/tables.js";
import {figure} from "../components/figure.js";
import {gapDumbbell} from "../components/gap-dumbbell.js";
import {html, type Markup} from "../components/html.js";
import {intervalDots} from "../components/interval-dots.js";
import {say} from "../language/language.js";
import {statementOf} from "../narrative/names.js";
import {capitalised, count, percent, range} from "../narrative/numbers.js";
import {promptedFinding} from "../narrative/own-words.js";
import {isOf} from "../selection/figures.js";
import {namesOf} from "./names.js";
import {hiddenReason} from "./reasons.js";
import type {Page} from "./view.js";

/** Of which expectations people wrote: the target's beside what it knows when asked, the holder's by themselves. */
export function unpromptedFigures(page: Page): Markup {
  const rows = page.tables.unprompted.filter((row) => isOf(row, page.selection));
  const of = (perspective: Unprompted["perspective"]) =>
    rows
      .filter((row) => row.perspective === perspective && row.expectation !== "*")
      .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const whole = rows.find(({perspective, expectation}) => perspective === "meta" && expectation === "*");
  return html`${beside(page, of("meta"), whole)}${alone(page, of("direct"))}`;
}

function beside(page: Page, rows: readonly Unprompted[], whole: Unprompted | undefined): Markup {
  if (rows.length === 0) return html``;
  const names = namesOf(page);
  const isHidden = rows.some(({rate}) => rate === null);
  const drawn = rows.map((row) => {
    const isBoth = row.rate !== null && row.prompted_rate !== null;
    return {
      label: statementOf(page.report, row.expectation),
      expectation: row.expectation,
      from: isBoth ? row.rate : null,
      to: isBoth ? row.prompted_rate : null,
      says: said(page, row),
      note: isBoth ? null : inWords(row)
    };
  });
  return html`<section>${figure({
    title: promptedFinding(whole, names),
    draw: rows.every(({rate}) => rate === null)
      ? null
      : gapDumbbell(drawn, {from: say("own_words.unasked"), to: say("own_words.asked")}, page.document),
    empty: hiddenReason(page.report, page.selection.target),
    alternative: rows.map((row) => said(page, row)).join("; "),
    caption: html`${say("own_words.prompted_caption", {quarter: names.quarter})}${isHidden && ` ${hiddenReason(page.report, page.selection.target)}`}`,
    table: {
      columns: [...columns, "asked_share" as const, "asked_people" as const].map((key) =>
        say(`own_words.${key}`)
      ),
      rows: rows.map((row) => [
        ...tableRow(page, row),
        row.prompted_rate === null ? "–" : percent(row.prompted_rate),
        row.prompted_rate === null ? "–" : count(row.prompted_pairs)
      ])
    }
  })}</section>`;
}

function alone(page: Page, rows: readonly Unprompted[]): Markup {
  if (rows.length === 0) return html``;
  const names = namesOf(page);
  const [most] = rows;
  const isHidden = rows.some(({rate}) => rate === null);
  return html`<section>${figure({
    title: capitalised(
      most?.rate
        ? say("own_words.direct", {
            ...{holders: names.holders, share: percent(most.rate)},
            statement: statementOf(page.report, most.expectation)
          })
        : say("own_words.direct_hidden", {holders: names.holders})
    ),
    draw: rows.every(({rate}) => rate === null)
      ? null
      : intervalDots(
          rows.map((row) => ({
            ...{label: statementOf(page.report, row.expectation), href: null, standing: "unclear"},
            ...{value: row.rate, low: row.ci_low, high: row.ci_high},
            note: row.rate === null ? say("reason.hidden") : null
          })),
          null,
          page.document
        ),
    empty: hiddenReason(page.report, page.selection.holder),
    alternative: rows.map((row) => said(page, row)).join("; "),
    caption: html`${say("own_words.direct_caption", {holders: names.holders, quarter: names.quarter})}${isHidden && ` ${hiddenReason(page.report, page.selection.holder)}`}`,
    table: {
      columns: columns.map((key) => say(`own_words.${key}`)),
      rows: rows.map((row) => tableRow(page, row))
    }
  })}</section>`;
}

/** The columns of `tableRow`. */
const columns = ["expectation", "unasked", "interval", "wrote", "writers", "same_action"] as const;

function tableRow({report}: Page, row: Unprompted): string[] {
  const statement = statementOf(report, row.expectation);
  if (row.rate === null) return [statement, say("reason.hidden"), "–", "–", "–", "–"];
  const counts = [row.mentioned, row.n_pairs, row.same_action].map(count);
  return [statement, percent(row.rate), range(row.ci_low, row.ci_high), ...counts];
}

function said({report}: Page, row: Unprompted): string {
  return `${statementOf(report, row.expectation)}: ${inWords(row)}`;
}

/** Both rates of an expectation, as far as they may be shown. */
function inWords({rate, prompted_rate}: Unprompted): string {
  if (rate === null) return say("reason.hidden");
  return prompted_rate === null
    ? say("own_words.wrote_value", {rate: percent(rate)})
    : say("own_words.prompted_value", {rate: percent(rate), prompted: percent(prompted_rate)});
}
