import {afterEach, expect, test} from "vitest";
import {html} from "../../src/components/html.js";
import {say, sayMarkup, speak} from "../../src/language/language.js";
import {languages} from "../../src/language/languages.js";
import {count, counted, day, decimals, listed, percent} from "../../src/narrative/numbers.js";

afterEach(() => speak(languages.en));

const with_ = (messages: Record<string, string>) =>
  speak({locale: "en-GB", messages: {...languages.en.messages, ...messages}});

test("numbers, dates and lists follow the locale", () => {
  const said = () => [
    percent(0.555),
    count(12345.6),
    decimals(0.8333, 2),
    day("2026-11-24"),
    listed(["a", "b", "c"])
  ];
  expect(said()).toEqual(["56%", "12,345.6", "0.83", "24 November 2026", "a, b and c"]);
  speak(languages.de);
  expect(said()).toEqual(["56\u00a0%", "12.345,6", "0,83", "24. November 2026", "a, b und c"]);
});

test("sentences follow the language, plurals included", () => {
  expect([counted(1, "team"), counted(12, "person")]).toEqual(["1 team", "12 people"]);
  speak(languages.de);
  expect([counted(1, "team"), counted(12, "person")]).toEqual(["1 Team", "12 Personen"]);
});

test("markup in a sentence stands as it is, and what is put into it is escaped", () => {
  with_({"change.no_figure": "<strong>{before}</strong> of <link>{before} too</link>"});
  const link = (inside: {markup: string}) => html`<a href="x">${inside}</a>`;
  expect(sayMarkup("change.no_figure", {before: "A&B", link}).markup).toBe(
    '<strong>A&#38;B</strong> of <a href="x">A&#38;B too</a>'
  );
  with_({"change.no_figure": "{before}"});
  expect(sayMarkup("change.no_figure", {before: html`<em>Q1</em>`}).markup).toBe("<em>Q1</em>");
});

test("a value that is missing is an error, not a hole in the sentence", () => {
  expect(() => say("change.no_figure", {})).toThrow("before");
});
