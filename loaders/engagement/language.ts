import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "@formatjs/icu-messageformat-parser";
import {z} from "zod";
import {english, type MessageKey} from "../../src/language/english.js";
import type {Language} from "../../src/language/language.js";
import {languages} from "../../src/language/languages.js";
import {placeholdersOf} from "../../src/language/placeholders.js";
import {lineOf} from "./json-line.js";
import type {Problem} from "./problem.js";
import type {Engagement} from "./schema.js";

const file = "language.json";

const shape = z.strictObject({
  $schema: z.string().optional(),
  locale: z.string().refine(isLocale, "a language tag such as en-US or de-CH").optional(),
  messages: z.record(z.string(), z.string(), "an object of sentences by their keys").default({})
});

/**
 * The language of an engagement's pages: the catalogue that engagement.json chooses, with the sentences that the
 * folder's language.json replaces, if there is one. `language` is null where that file cannot be used; every unknown
 * key, broken message and missing placeholder is a problem.
 */
export async function readLanguage(
  folder: string,
  chosen: Engagement["language"]
): Promise<{language: Language | null; problems: Problem[]}> {
  const base = languages[chosen];
  const text = await readFile(join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return {language: base, problems: []};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = {row: lineOf(text, error), column: null, found: (error as Error).message};
    return failed([{...place, expected: "JSON", hint: "Mend the syntax; an editor marks the place."}]);
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.map(({path, message}) => ({
        row: null,
        column: path.join(".") || null,
        found: "something else",
        expected: message,
        hint: 'The file is {"locale": "en-US", "messages": {"a key": "a sentence"}}.'
      }))
    );
  }
  const {locale = base.locale, messages} = parsed.data;
  const wrong = Object.entries(messages).flatMap(([key, message]) => problemOf(key, message) ?? []);
  if (wrong.length > 0) return failed(wrong);
  return {language: {locale, messages: {...base.messages, ...messages}}, problems: []};
}

type Found = Pick<Problem, "row" | "column" | "found" | "expected" | "hint">;

function failed(found: readonly Found[]): {language: null; problems: Problem[]} {
  return {
    language: null,
    problems: found.map((each) => ({severity: "error", code: "bad_language", file, ...each}))
  };
}

/** What is wrong with one replaced sentence, or null. */
function problemOf(key: string, message: string): Found | null {
  const place = {row: null, column: key};
  if (!isKey(key)) {
    return {
      ...place,
      found: "a key that no sentence has",
      expected: "one of the keys in src/language/english",
      hint: "Correct the key, or take the line out; the keys change with the version of Plumbline."
    };
  }
  const said = english[key];
  let used: Set<string>;
  try {
    used = placeholdersOf(parse(message));
  } catch (error) {
    return {
      ...place,
      found: `a message that cannot be read (${(error as Error).message})`,
      expected: "an ICU message",
      hint: `The English one is: ${said}`
    };
  }
  const given = placeholdersOf(parse(said));
  const list = (names: Iterable<string>) => [...names].map((name) => `{${name}}`).join(", ") || "none";
  if (used.size === given.size && [...given].every((name) => used.has(name))) return null;
  return {
    ...place,
    found: `the placeholders ${list(used)}`,
    expected: list(given),
    hint: `Every placeholder must stand in the sentence. The English one is: ${said}`
  };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
