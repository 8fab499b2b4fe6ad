import {parse} from "@formatjs/icu-messageformat-parser";
import {expect, test} from "vitest";
import {english, type MessageKey} from "../../src/language/english.js";
import {german} from "../../src/language/german.js";
import {placeholdersOf} from "../../src/language/placeholders.js";

const keys = Object.keys(english) as MessageKey[];

test("every English sentence has a German one, and no other", () => {
  expect(Object.keys(german).sort()).toEqual([...keys].sort());
});

test("both are given the same, so that a figure is lost in neither", () => {
  const given = (message: string) => [...placeholdersOf(parse(message))].sort();
  const differ = keys.filter((key) => given(english[key]).join() !== given(german[key]).join());
  expect(differ).toEqual([]);
});

test("a German sentence is no copy of the English one", () => {
  const wordsOf = (message: string) => message.replace(/\{[^{}]*\}/g, "").match(/\p{L}{2,}/gu)?.length ?? 0;
  expect(keys.filter((key) => english[key] === german[key] && wordsOf(english[key]) > 1)).toEqual([]);
});
