import {expect, test} from "vitest";
import {withEntry, withImport} from "../../loaders/scaffold/register.js";

const text = `import {b} from "./b.js";
import type {D} from "./d.js";

export const parts = {
  b
};
`;

test("an import comes in the order of the paths", () => {
  const paths = ["a", "c", "e"].map((name) => {
    const lines = withImport(text, `{${name}}`, `./${name}.js`).split("\n");
    return lines
      .slice(0, 3)
      .map((line) => /"\.\/(\w)\.js"/.exec(line)?.[1])
      .join("");
  });
  expect(paths).toEqual(["abd", "bcd", "bde"]);
});

test("an entry is added at the head, and to an empty list as well", () => {
  expect(withEntry(text, "export const parts = {", "a", "parts.ts")).toContain("parts = {\n  a,\n  b\n};");
  expect(withEntry("export const all = {};\n", "export const all = {", "a", "all.ts")).toBe(
    "export const all = {\n  a\n};\n"
  );
  expect(() => withEntry(text, "const other = {", "a", "parts.ts")).toThrow(
    /parts.ts: found no line "const other/
  );
});
