import type {ResultsLink} from "../../loaders/alignment/tables.js";
import {studentQuantile} from "../../loaders/statistics/distributions.js";
import {type Estimate, estimates} from "../components/estimates.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {count, decimals, range as intervalOf} from "../narrative/numbers.js";
import {
  after,
  betweenFinding,
  detectableSentence,
  resultChange,
  resultsFinding,
  withinFinding
} from "../narrative/results.js";
import {cautions} from "./cautions.js";
import {dotsFigure} from "./results-dots.js";
import type {Page, View} from "./view.js";

/** Alignment now, results later: associations, their placebo, and what so few teams could have shown at all. */
export const results: View = {
  title: () => say("results.title"),
  controls: [],
  needs: ["understanding", "results", "results_link", "warnings"],
  render: (page) => {
    const {tables} = page;
    if (tables.results.length === 0)
      return html`<p class="answer">${say("results.none")}</p><section><p>${say("results.none_how")}</p></section>`
        .markup;
    const metrics = [...new Set(tables.results_link.map(({metric}) => metric))];
    if (tables.results.every(({value}) => value === null) || metrics.length === 0)
      return html`<p class="answer">${say("results.all_hidden")}</p>${careful(page)}`.markup;
    return html`${metrics.map((metric) => ofMetric(page, metric))}${careful(page)}${cautions(page, ["results"])}`
      .markup;
  }
};

function ofMetric(page: Page, metric: string): Markup {
  const rows = page.tables.results_link.filter((row) => row.metric === metric);
  const finding = resultsFinding(rows, metric);
  return html`<p class="answer"><strong>${finding}.</strong> ${detectableSentence(rows)}</p>
<section>${within(page, rows, metric)}</section>
<section>${between(page, rows, metric)}</section>
<section>${dotsFigure(page, rows, metric)}</section>`;
}

/** Points of understanding that a coefficient is told for. */
const tenPoints = 0.1;

function within({document}: Page, rows: readonly ResultsLink[], metric: string): Markup {
  const told = rows.map((row) => {
    const value = row.beta === null ? null : row.beta * tenPoints;
    const half =
      row.se === null || row.df === null ? null : studentQuantile(0.975, row.df) * row.se * tenPoints;
    const range = value === null || half === null ? null : {low: value - half, high: value + half};
    return {row, value, range};
  });
  const reach = Math.max(
    0.01,
    ...told.flatMap(({value, range}) => [value ?? 0, range?.low ?? 0, range?.high ?? 0]).map(Math.abs)
  );
  const write = (value: number) => resultChange(metric, value);
  const drawn: Estimate[] = told.map(({row, value, range}) => ({
    label: rowName(row, metric),
    value,
    low: range?.low ?? null,
    high: range?.high ?? null,
    text: value === null ? reasonOf(row) : write(value),
    isCheck: row.horizon < 0
  }));
  return figure({
    title: withinFinding(rows, metric),
    draw: isEmpty(drawn) ? null : estimates(drawn, {from: -reach, to: reach}, document),
    empty: say("results.too_early"),
    alternative: drawn.map(({label, text}) => say("chart.value", {name: label, value: text})).join("; "),
    caption: isEmpty(drawn) ? "" : say("results.within_caption", {metric}),
    table: {
      columns: [
        say("results.horizon"),
        say("results.coefficient"),
        say("results.interval"),
        say("results.p"),
        say("results.teams"),
        say("results.n")
      ],
      rows: told.map(({row, value, range}) => [
        rowName(row, metric),
        value === null ? reasonOf(row) : write(value),
        intervalOf(range?.low, range?.high, write),
        row.p_adjusted === null ? "–" : decimals(row.p_adjusted, 2),
        count(row.teams),
        count(row.n)
      ])
    }
  });
}

function between({document}: Page, rows: readonly ResultsLink[], metric: string): Markup {
  const drawn: Estimate[] = rows.map((row) => ({
    label: rowName(row, metric),
    value: row.spearman,
    low: row.spearman_low,
    high: row.spearman_high,
    text: row.spearman === null ? reasonOf(row) : decimals(row.spearman, 2),
    isCheck: row.horizon < 0,
    blind: row.detectable_r
  }));
  return figure({
    title: betweenFinding(rows, metric),
    draw: isEmpty(drawn) ? null : estimates(drawn, {from: -1, to: 1}, document),
    empty: say("results.too_early"),
    alternative: drawn.map(({label, text}) => say("chart.value", {name: label, value: text})).join("; "),
    caption: isEmpty(drawn) ? "" : say("results.between_caption"),
    table: {
      columns: [
        say("results.horizon"),
        say("results.correlation"),
        say("results.interval"),
        say("results.detectable_column"),
        say("results.teams")
      ],
      rows: rows.map((row) => [
        rowName(row, metric),
        row.spearman === null ? reasonOf(row) : decimals(row.spearman, 2),
        intervalOf(row.spearman_low, row.spearman_high, (end) => decimals(end, 2)),
        row.detectable_r === null ? "–" : decimals(row.detectable_r, 2),
        count(row.teams)
      ])
    }
  });
}

function isEmpty(drawn: readonly Estimate[]): boolean {
  return drawn.every(({value}) => value === null);
}

function careful({report}: Page): Markup {
  const minimum = report.reporting.minResultPeople;
  return html`<section class="trust"><h2>${say("results.careful_title")}</h2><p>${say("results.careful", {minimum})}</p></section>`;
}

function rowName({horizon}: Pick<ResultsLink, "horizon">, metric: string): string {
  return horizon < 0 ? say("results.placebo_row", {metric}) : after(horizon);
}

function reasonOf({flag}: Pick<ResultsLink, "flag">): string {
  if (flag?.includes("that_far_apart")) return say("results.why_apart");
  if (flag?.includes("too_few_teams")) return say("results.why_few");
  return say(flag?.includes("fewer_than_2") ? "results.why_quarters" : "results.why_other");
}
