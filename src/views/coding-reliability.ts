import {acceptable, type Estimate} from "../../loaders/coding/reliability.js";
import type {ReportedReliability} from "../../loaders/coding/reported-coding.js";
import {colour} from "../components/colours.js";
import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {intervalBars} from "../components/interval-bars.js";
import {say} from "../language/language.js";
import {decimals, percent, range} from "../narrative/numbers.js";
import type {Page} from "./view.js";

const fills = {final: colour.accent, tentative: colour.quiet, below: colour.warning} as const;
const bands = ["below", "tentative", "final"] as const;

/** How far two people who coded the same words agree; nothing where there was nothing to code. */
export function codingReliability({report, document}: Page): Markup {
  if (report.coding === null) return html``;
  const {reliability, coders, doublyCoded} = report.coding;
  if (reliability.length === 0)
    return html`<section class="trust"><p>${say("own_words.reliability_none")}</p></section>`;
  const worst = bands.find((band) => reliability.some((each) => each.band === band)) ?? "none";
  const bars = reliability.map(({variable, alpha, band}) => ({
    label: say(`own_words.variable_${variable}`),
    ...alpha,
    fill: band === null ? colour.quiet : fills[band],
    text: alpha.value === null ? "–" : decimals(alpha.value, 2)
  }));
  return html`<section>${figure({
    title: say("own_words.reliability", {band: worst}),
    draw: intervalBars(bars, document),
    alternative: reliability.map(inWords).join("; "),
    caption: say("own_words.reliability_caption", {
      ...{coders, ideas: doublyCoded},
      ...{final: decimals(acceptable.final, 2), tentative: decimals(acceptable.tentative, 3)}
    }),
    table: {
      columns: (["variable", "alpha", "interval", "percent", "ac1", "band"] as const).map((key) =>
        say(`own_words.${key}`)
      ),
      rows: reliability.map(({variable, alpha, percent: agree, ac1, band}) => [
        say(`own_words.variable_${variable}`),
        alpha.value === null ? "–" : decimals(alpha.value, 2),
        rangeOf(alpha),
        agree.value === null ? "–" : percent(agree.value),
        ac1.value === null ? "–" : decimals(ac1.value, 2),
        say("own_words.band_word", {band: band ?? "none"})
      ])
    }
  })}</section>`;
}

function rangeOf({low, high}: Estimate): string {
  return range(low, high, (end) => decimals(end, 2));
}

function inWords({variable, alpha, band}: ReportedReliability): string {
  const name = say(`own_words.variable_${variable}`);
  if (alpha.value === null || alpha.low === null || alpha.high === null)
    return say("chart.value", {name, value: alpha.value === null ? "–" : decimals(alpha.value, 2)});
  const value = say("own_words.alpha_value", {
    ...{value: decimals(alpha.value, 2), low: decimals(alpha.low, 2), high: decimals(alpha.high, 2)},
    band: say("own_words.band_word", {band: band ?? "none"})
  });
  return say("chart.value", {name, value});
}
