import {readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {expect, test} from "vitest";
import {filesBelow} from "../../../loaders/warehouse/content-key.js";
import {newCell} from "../../../src/workspace/notebook/cell.js";
import type {Notebook} from "../../../src/workspace/notebook/notebook.js";
import {titleOf} from "../../../src/workspace/notebook/notebook.js";
import {readNotebook} from "../../../src/workspace/notebook/read-notebook.js";
import {writeNotebook} from "../../../src/workspace/notebook/write-notebook.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders = ["src", "node_modules/@observablehq/framework/templates"];
const pages = (await Promise.all(folders.map((folder) => filesBelow(join(root, folder)).catch(() => []))))
  .flat()
  .concat(["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].map((name) => join(root, name)))
  .filter((path) => path.endsWith(".md") && !path.includes(".observablehq"));

const shape = ({cells}: Notebook) =>
  cells.map(({kind, name, text, attributes}) => [kind, name, text, attributes]);

test.each(pages.map((path) => path.slice(root.length)))("%s is written back byte by byte", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(writeNotebook(readNotebook(text))).toBe(text);
});

const page = `---
title: "Answers by group"
---

# Answers

Prose with a fence that is no cell:

\`\`\`python
print(1)
\`\`\`

\`\`\`sql id=answers
SELECT 1
\`\`\`

\`\`\`js echo
Plot.plot({})
\`\`\`
## Next
- a list

  \`\`\`js
  within a list
  \`\`\`

~~~sql id="[{low, high}]" display
SELECT 2
~~~

\`\`\`js chart=dot table=answers x=a
Plot.dot(answers, {x: "a"}).plot()
\`\`\`

\`\`\`js run=false
shown only
\`\`\`
`;

test("a page's cells are its fences of SQL and JavaScript and the prose from heading to heading", () => {
  const notebook = readNotebook(page);
  expect(titleOf(notebook)).toBe("Answers by group");
  expect(shape(notebook)).toEqual([
    ["markdown", null, "# Answers\n\nProse with a fence that is no cell:\n\n```python\nprint(1)\n```", ""],
    ["sql", "answers", "SELECT 1", ""],
    ["javascript", null, "Plot.plot({})", "echo"],
    ["markdown", null, "## Next\n- a list\n\n  ```js\n  within a list\n  ```", ""],
    ["sql", "[{low, high}]", "SELECT 2", "display"],
    ["chart", null, 'Plot.dot(answers, {x: "a"}).plot()', "chart=dot table=answers x=a"],
    ["markdown", null, "```js run=false\nshown only\n```", ""]
  ]);
  expect(writeNotebook(notebook)).toBe(page);
});

test("changing one cell changes its lines alone", () => {
  const notebook = readNotebook(page);
  const cells = notebook.cells.map((cell) => (cell.kind === "chart" ? {...cell, text: "1 + 1"} : cell));
  expect(writeNotebook({...notebook, cells})).toBe(
    page.replace('Plot.dot(answers, {x: "a"}).plot()', "1 + 1")
  );
});

test.each([
  ["a name", {name: "people"}, "```sql id=people\nSELECT 1\n```"],
  ["a pattern as name", {name: "[{low, high}]"}, '```sql id="[{low, high}]"\nSELECT 1\n```'],
  ["marks of a fence in its text", {text: "SELECT '```'"}, "````sql id=answers\nSELECT '```'\n````"],
  ["another language", {kind: "javascript", name: null}, "```js\nSELECT 1\n```"],
  ["no text", {text: ""}, "```sql id=answers\n```"]
] as const)("a SQL cell with %s", (_, change, written) => {
  const notebook = readNotebook("```sql id=answers\nSELECT 1\n```\n");
  expect(writeNotebook({...notebook, cells: [{...notebook.cells[0]!, ...change}]})).toBe(`${written}\n`);
});

test.each([
  ["a fence", "before\n```python\nprint(1)"],
  ["a comment", "<!-- a comment"],
  ["a script", "<script>let a"]
])("%s left open in prose does not swallow the next cell", (_, text) => {
  const notebook = readNotebook("");
  const cells = [newCell("markdown", text), newCell("sql", "SELECT 1")];
  const again = readNotebook(writeNotebook({...notebook, cells}));
  expect(again.cells.at(-1)).toMatchObject({kind: "sql", text: "SELECT 1"});
});

test("lines that end as on Windows stay so, in new cells too", () => {
  const text = "# A\r\n\r\n```sql\r\nSELECT 1,\r\n  2\r\n```\r\n";
  const notebook = readNotebook(text);
  expect(notebook.cells[1]!.text).toBe("SELECT 1,\n  2");
  expect(writeNotebook(notebook)).toBe(text);
  const cells = [...notebook.cells, newCell("javascript", "a\nb")];
  expect(writeNotebook({...notebook, cells})).toBe(`${text}\r\n\`\`\`js\r\na\r\nb\r\n\`\`\`\r\n`);
});

const line = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "",
      "---",
      "title: a",
      "# Heading",
      "text",
      "- list",
      "  indented",
      "    code",
      "> quote",
      "<div>",
      "</div>"
    ],
    ...[
      "```",
      "````",
      "~~~",
      "```sql id=a",
      "```js",
      "  ```js",
      "```js chart=dot",
      "```sql id='{a, b}' display=false"
    ],
    ...[
      "```python",
      "~~~js",
      "<!--",
      "-->",
      "<script>",
      "===",
      "|a|b|",
      "|-|-|",
      "\t```js",
      "\u0000",
      "\ufeff",
      "[a]: /b"
    ]
  ),
  fc.string({unit: "grapheme", maxLength: 12})
);
const text = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"))), line)
  .map(([lines, last]) => lines.map((parts) => parts.join("")).join("") + last);

test("any text is written back byte by byte", () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(writeNotebook(readNotebook(text))).toBe(text);
    }),
    {numRuns: 2000}
  );
});

test("any cells are read again as they were written", () => {
  const code = fc.array(fc.constantFrom("SELECT 1", "```", "", "  x", "~~~", "$\u007ba}"), {
    minLength: 1,
    maxLength: 4
  });
  const cell = fc.oneof(
    fc
      .tuple(code, fc.option(fc.constantFrom("a", "_b", "{c}", "[d, e]")))
      .map(([lines, name]) => newCell("sql", lines.join("\n"), {name})),
    code.map((lines) => newCell("javascript", lines.join("\n"))),
    fc.constantFrom("# A\n\ntext", "# B", "# C\n- d").map((prose) => newCell("markdown", prose))
  );
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const notebook: Notebook = {head: "", lineEnd: "\n", cells};
      expect(shape(readNotebook(writeNotebook(notebook)))).toEqual(shape(notebook));
    })
  );
});

test("cells moved about keep their text, and a blank line stands between them", () => {
  const notebook = readNotebook(page);
  const cells = [...notebook.cells].reverse();
  const again = readNotebook(writeNotebook({...notebook, cells}));
  const sorted = (book: Notebook) => shape(book).map(String).sort();
  expect(sorted(again).join()).toContain("SELECT 2");
  expect(again.cells.filter(({kind}) => kind !== "markdown")).toHaveLength(4);
  expect(writeNotebook(again)).not.toMatch(/\n```\n[^\n]/);
});
