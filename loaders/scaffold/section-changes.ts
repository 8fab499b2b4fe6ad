import type {PageNames} from "./new-page.js";
import {withEntry, withImport} from "./register.js";
import type {Scaffold} from "./write-new.js";

const place = {
  frame: "src/components/frame.ts",
  english: "src/language/english.ts",
  german: "src/language/german.ts"
};

/** What gives a page its place in the navigation, before the method, and registers its sentences. */
export function sectionChanges({page, variable, key}: Omit<PageNames, "title">): Scaffold["changes"] {
  const part = (folder: string, exported: string, file: string) => (text: string) =>
    withEntry(
      withImport(text, `{${variable}}`, `./${folder}/${page}.js`),
      exported,
      exported.endsWith("parts = {") ? variable : `...${variable}`,
      file
    );
  return {
    [place.frame]: (text) =>
      text.replace(
        /^( *)(\{page: "method",.*)$/m,
        (_, indent: string, method: string) =>
          `${indent}{page: "${page}", label: "${key}.label"},\n${indent}${method}`
      ),
    [place.english]: (text) =>
      withEntry(
        part("english", "export const parts = {", place.english)(text),
        "export const english = {",
        `...${variable}`,
        place.english
      ),
    [place.german]: part(
      "german",
      "export const german: Readonly<Record<MessageKey, string>> = {",
      place.german
    )
  };
}
