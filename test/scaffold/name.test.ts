import {expect, test} from "vitest";
import {BadName, camel, checkName, snake, words} from "../../loaders/scaffold/name.js";

test.each([
  ["Call Notes", /found a space.*"call-notes" would do/],
  ["Calls", /found an upper-case letter.*"calls" would do/],
  ["../calls", /found a path.*"calls" would do/],
  ["tables\\calls", /found a path/],
  ["calls.ts", /found a file's ending.*"calls" would do/],
  ["büro", /found another character.*"buro" would do/],
  ["9-calls", /beginning with a letter.*"calls" would do/],
  ["calls--notes", /hyphens between/],
  ["-calls", /hyphens between/],
  ["", /found nothing/],
  ["select", /a word that is taken/],
  ["a".repeat(41), /41 characters/]
])("the name %j is refused with what would do", (name, said) => {
  expect(() => checkName("loader", name)).toThrow(BadName);
  expect(() => checkName("loader", name)).toThrow(said);
});

test("a name becomes a variable, a table and words", () => {
  checkName("loader", "call-notes2");
  expect([camel("call-notes"), snake("call-notes"), words("call-notes")]).toEqual([
    "callNotes",
    "call_notes",
    "Call notes"
  ]);
});
