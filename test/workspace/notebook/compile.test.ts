import {expect, test} from "vitest";
import {CodeError, compileCode} from "../../../src/workspace/notebook/compile.js";
import {compileCell} from "../../../src/workspace/notebook/compile-cell.js";
import {conflictsOf, withSources} from "../../../src/workspace/notebook/definitions.js";
import {createGuard, EndlessLoop} from "../../../src/workspace/notebook/loop-guard.js";

test.each([
  ["a + 1", ["a", "display"], [], "an expression needs what it names and shows its value"],
  ["const b = a * 2", ["a"], ["b"], "a statement needs what it names, and defines"],
  ["const {c, ...d} = e, [f] = g;", ["e", "g"], ["c", "d", "f"], "patterns define every name in them"],
  [
    "function f(x) { return x + y; }",
    ["y"],
    ["f"],
    "a function defines its name and needs what is free in it"
  ],
  ["Plot.dot(rows, {x: (d) => d.a}).plot()", ["Plot", "rows", "display"], [], "parameters are nobody's"],
  ["Math.max(window.innerWidth, undefined)", ["display"], [], "the browser's own names are no variables"],
  ['import {bin} from "npm:d3";\nbin()', ["__libraryd3"], ["bin"], "an import reaches the library"]
])("%s: %s", (text, inputs, outputs) => {
  const code = compileCode(text);
  expect(code.inputs).toEqual(inputs);
  expect(code.outputs).toEqual(outputs);
});

test.each([
  ["const a = ;", 1, 11, "Unexpected token"],
  ["let b = 1;\nc = 2", 2, 1, "Assignment to external variable 'c'"],
  ["const Array = 1", 1, 7, "Global 'Array' cannot be redefined"],
  [
    '\nimport "npm:lodash"',
    null,
    null,
    /found an import of "npm:lodash", expected one of .*d3.*nothing is downloaded/
  ],
  ["export const a = 1", null, null, /a cell exports nothing/]
])("%s cannot run, and the error says where", (text, line, column, message) => {
  const problem = problemOf(() => compileCode(text));
  expect(problem.message).toMatch(message);
  if (line !== null) expect([problem.line, problem.column]).toEqual([line, column]);
});

test("a SQL cell needs what stands between its braces, and defines its name", () => {
  const {pieces} = compileCell({kind: "sql", name: "[{low}]", text: "SELECT ${a + b} AS low -- `quoted`"});
  expect(pieces[0]!.inputs).toEqual(["__plumblineShow", "sql", "a", "b"]);
  expect(pieces[0]!.outputs).toEqual(["low"]);
  const broken = problemOf(() => compileCell({kind: "sql", name: null, text: "SELECT\n  ${a +} AS low"}));
  expect([broken.line, broken.column]).toEqual([2, 8]);
  expect(problemOf(() => compileCell({kind: "sql", name: "1st", text: "SELECT 1"})).message).toMatch(
    /found the name 1st/
  );
});

test("prose is read though an expression in it cannot run", () => {
  const {html, pieces} = compileCell({
    kind: "markdown",
    name: null,
    text: "# ${title}\n\n<b>${1 +}</b> \\${no}"
  });
  expect(html).toContain('<h1><span data-placeholder="0"></span></h1>');
  expect(html).toContain('<span data-placeholder="1"></span></b> ${no}');
  expect(pieces.map(({inputs}) => inputs)).toEqual([["title", "display"], []]);
});

const cells = (texts: Record<string, string>) =>
  new Map(
    Object.entries(texts).map(([id, text]) => [id, compileCell({kind: "javascript", name: null, text})])
  );

test("what a cell depends on is found however far", () => {
  const found = withSources(cells({a: "const x = 1", b: "const y = x", c: "const z = 2", d: "y"}), ["d"]);
  expect([...found].sort()).toEqual(["a", "b", "d"]);
});

test.each([
  [
    {a: "const x = 1", b: "const x = 2"},
    {a: /x is defined more than once: here and in cell 2/, b: /here and in cell 1/}
  ],
  [
    {a: "const x = y", b: "const y = z", c: "const z = x", d: "x"},
    {a: /this cell needs cell 2 and cell 3, which needs/, b: /circular/, c: /circular/}
  ],
  [{a: "const x = x1 + 1, x1 = 1", b: "x"}, {}]
])("%o", (texts, expected) => {
  const numbers = new Map(Object.keys(texts).map((id, i) => [id, i + 1]));
  const conflicts = conflictsOf(cells(texts), (id) => numbers.get(id)!);
  expect([...conflicts.keys()]).toEqual(Object.keys(expected));
  for (const [id, message] of Object.entries(expected)) expect(conflicts.get(id)).toMatch(message as RegExp);
});

test.each([
  "while (true);",
  "for (;;) {}",
  "do {} while (true)",
  "let a = 0;\nfor (const b of forever()) a += b",
  "x: while (true) continue x",
  "many.map((one) => one + 1)",
  "let a = 0;\nmany.forEach(function (one) { a += one; })",
  "Array.from({length: 1e9}, () => ({a: 1}))"
])("%s is stopped", async (text) => {
  const {body} = compileCode(text);
  function* forever() {
    while (true) yield 1;
  }
  const endless = (each: (one: number) => unknown) => {
    while (true) each(1);
  };
  const many = {map: endless, forEach: endless};
  const run = new Function("__plumblineLoop", "forever", "many", "display", `return async () => {${body}}`);
  const stopped = run(createGuard(20), forever, many, () => {})();
  await expect(stopped).rejects.toThrow(EndlessLoop);
  await expect(stopped).rejects.toThrow(text.startsWith("let") ? /line 2/ : /line 1/);
});

test.each([
  ["[1, 2].map((one) => ({one}))", [{one: 1}, {one: 2}]],
  ["[[1], [2]].map((one) => one.map((two) => (two, two * 2)))", [[2], [4]]],
  ["[3, 1].toSorted((a, b) => a - b)", [1, 3]],
  ["Promise.all([1].map(async (one) => await one))", [1]],
  // Arquero reads the text of what its verbs are given.
  ["({filter: String}).filter((d) => d.a > 1)", "(d) => d.a > 1"]
])("guarded, %s gives what it gave", async (text, expected) => {
  const {body} = compileCode(text);
  let value: unknown;
  const display = (shown: unknown) => {
    value = shown;
  };
  await new Function("__plumblineLoop", "display", `return async () => {${body}}`)(() => {}, display)();
  expect(value).toEqual(expected);
});

test("a loop that leaves the page a moment goes on", async () => {
  const guard = createGuard(30);
  const from = performance.now();
  while (performance.now() - from < 90) {
    guard(1);
    await new Promise((done) => setTimeout(done, 1));
  }
});

function problemOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof CodeError) return error.problem;
    throw error;
  }
  throw new Error("nothing was thrown");
}
