import {figure} from "../components/figure.js";
import {html, type Markup} from "../components/html.js";
import {type IntervalBar, intervalBars} from "../components/interval-bars.js";
import {say} from "../language/language.js";
import {quarterBefore} from "../narrative/names.js";
import {count, range} from "../narrative/numbers.js";
import {cautions} from "./cautions.js";
import {namesOf} from "./names.js";
import {type Question, questions} from "./questions.js";
import {hiddenReason} from "./reasons.js";
import type {Page, View} from "./view.js";

/** The five questions, each in its own measures with their intervals; never one index. */
export const fiveQuestions: View = {
  title: () => say("five.title"),
  controls: ["quarter"],
  needs: ["scorecard", "warnings"],
  render: (page) => {
    const whole = overHeadline(page);
    const before = quarterBefore(page.report, page.selection.quarter);
    const asked = questions(whole, before);
    const answered = asked.filter(({finding}) => finding !== null).length;
    return html`<p class="answer">${say("five.answer", {answered, quarter: namesOf(whole).quarter})}</p>${asked.map((question) => section(whole, question))}${cautions(page, ["consensus"])}`
      .markup;
  }
};

/** The questions are those of the headline's two groups, whatever else the reader looks at. */
function overHeadline(page: Page): Page {
  return {...page, selection: {...page.selection, ...page.report.engagement.headline}};
}

function section(page: Page, question: Question): Markup {
  const {n, asks, finding, bars} = question;
  const names = namesOf(page);
  const drawn: IntervalBar[] = bars.map(({label, fill, shown, note, write}) => ({
    ...{label, fill},
    value: shown?.value ?? null,
    low: shown?.low ?? null,
    high: shown?.high ?? null,
    text: shown ? write(shown.value) : note
  }));
  const from = drawn.some(({value}) => value !== null && value < 0) ? -1 : 0;
  return html`<section><p class="kicker">${say("five.question", {n})}: ${asks}</p>${figure({
    title: finding ?? say("five.none", {quarter: names.quarter}),
    draw: finding === null ? null : intervalBars(drawn, page.document, {from, to: 1}),
    empty: question.isHidden
      ? say("five.hidden", {reason: hiddenReason(page.report, question.group)})
      : say("five.not_asked", {quarter: names.quarter}),
    alternative: drawn.map(({label, text}) => say("chart.value", {name: label, value: text})).join("; "),
    caption: finding === null ? "" : question.caption,
    table: {
      columns: [
        say("five.measure"),
        say("five.value"),
        say("expectations.interval"),
        names.before ?? say("five.before"),
        say("five.n"),
        say("five.people")
      ],
      rows:
        finding === null
          ? []
          : [...bars, ...question.more].map(({label, shown, note, before, write}) => [
              label,
              shown ? write(shown.value) : note,
              range(shown?.low, shown?.high),
              before === null ? "–" : write(before),
              shown ? count(shown.n) : "–",
              shown ? count(shown.people) : "–"
            ])
    }
  })}</section>`;
}
