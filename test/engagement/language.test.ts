import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readLanguage} from "../../loaders/engagement/language.js";
import {languages} from "../../src/language/languages.js";
import {temporaryFolder} from "../cli/run.js";

async function read(content: unknown, chosen: "en" | "de" = "en") {
  const folder = await temporaryFolder();
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await writeFile(join(folder, "language.json"), text);
  return readLanguage(folder, chosen);
}

test("without a language.json the chosen catalogue is spoken", async () => {
  expect(await readLanguage(await temporaryFolder(), "de")).toEqual({language: languages.de, problems: []});
});

test("language.json replaces single sentences and the locale, and leaves the others as they are", async () => {
  const {language, problems} = await read(
    {locale: "de-CH", messages: {"change.no_figure": "Zu {before} fehlt eine Zahl."}},
    "de"
  );
  expect(problems).toEqual([]);
  expect(language!.locale).toBe("de-CH");
  expect(language!.messages["change.no_figure"]).toBe("Zu {before} fehlt eine Zahl.");
  expect(language!.messages["change.first"]).toBe(languages.de.messages["change.first"]);
});

test.each([
  ["not JSON", '{"messages":\n{', null, "JSON"],
  ["a locale that is none", {locale: "not a locale"}, "locale", "a language tag such as en-US or de-CH"],
  ["no sentence", {messages: {"change.first": 7}}, "messages.change.first", "string"],
  ["an unknown key", {messages: {"change.frist": "x"}}, "change.frist", "one of the keys"],
  ["broken syntax", {messages: {"change.no_figure": "No {before"}}, "change.no_figure", "an ICU message"],
  ["a missing placeholder", {messages: {"change.no_figure": "None."}}, "change.no_figure", "{before}"],
  ["one too many", {messages: {"change.first": "Hello {name}"}}, "change.first", "none"],
  ["an unknown property", {sentences: {}}, null, "Unrecognized key"]
])("%s is a problem with its file and key", async (_, content, column, expected) => {
  const {language, problems} = await read(content);
  expect(language).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({severity: "error", file: "language.json", column});
  expect(problems[0]!.expected).toContain(expected);
  expect(problems[0]!.hint.length).toBeGreaterThan(20);
});
