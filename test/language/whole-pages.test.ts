import {type MessageFormatElement, parse, TYPE} from "@formatjs/icu-messageformat-parser";
import {printAST} from "@formatjs/icu-messageformat-parser/printer.js";
import {JSDOM} from "jsdom";
import {afterAll, expect, test} from "vitest";
import {tableNames} from "../../loaders/alignment/tables.js";
import {english} from "../../src/language/english.js";
import {type Language, speak} from "../../src/language/language.js";
import {languages} from "../../src/language/languages.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import {sampleReport} from "../site/sample-report.js";

/** A language without a letter: what still has letters on a page is data, or a sentence that no language file can reach. */
const letterless = {
  locale: "en-GB",
  messages: Object.fromEntries(
    Object.entries(english).map(([key, message]) => [key, printAST(withoutLetters(parse(message)))])
  )
} as Language;

function withoutLetters(message: MessageFormatElement[]): MessageFormatElement[] {
  return message.map((element) => {
    if (element.type === TYPE.literal) return {...element, value: element.value.replace(/\p{L}/gu, "~")};
    if (element.type === TYPE.tag) return {...element, children: withoutLetters(element.children)};
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      {...option, value: withoutLetters(option.value)}
    ]);
    return {...element, options: Object.fromEntries(options)};
  });
}

afterAll(() => speak(languages.en));

test.each(Object.keys(views))("every sentence of the view %s can be replaced by a language file", (name) => {
  const {report, tables} = sampleReport();
  const data = [
    ...report.teams.map(({label}) => label),
    ...report.groups.flatMap(({label}) => [label, label.toLowerCase()]),
    ...report.quarters.map(({label}) => label),
    ...report.expectations.flatMap(({statement, theme, action}) => [statement, theme ?? "", action ?? ""]),
    ...report.coding!.paraphrases.flatMap(({text, theme}) => [text, theme ?? ""]),
    ...report.sources.map(({file}) => file),
    ...tableNames.map((name) => name.replaceAll("_", " ")),
    ...["attainment", "CSV", "SVG", "PNG", "Plumbline", report.contentHash]
  ].sort((a, b) => b.length - a.length);
  speak(letterless);
  const {document} = new JSDOM().window;
  const page = {report, tables, selection: defaultSelection(report), document, root: "./"};
  const params = {team: name === "team" ? "cedar" : null, expectation: name === "expectation" ? "e1" : null};
  document.body.innerHTML = `${views[name]!.title({...page, ...params})} ${views[name]!.render({...page, ...params})}`;
  for (const drawing of document.querySelectorAll("svg"))
    drawing.replaceWith(drawing.getAttribute("aria-label") ?? "");
  // Names of tables and columns, SQL, and the words of `plumbline check`, which are in English and say so.
  for (const code of document.querySelectorAll("code, textarea, [lang=en]")) code.remove();
  const left = data.reduce(
    (text, word) => (word === "" ? text : text.replaceAll(word, "")),
    document.body.textContent!
  );
  // The list of several names is put together by the browser, in the language of the locale.
  expect(left.replaceAll(" and ", "").match(/\p{L}[\p{L} ]{2,}/gu) ?? []).toEqual([]);
});
