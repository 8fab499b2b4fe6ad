import {readFileSync} from "node:fs";
import {access} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {type Problem, problemLine} from "../../loaders/engagement/problem.js";

const root = new URL("../../", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, root), "utf8"));

interface Task {
  label: string;
  type: string;
  script?: string;
  args?: string[];
  problemMatcher: {
    pattern: {regexp: string; severity: number; file: number; line?: number; message: number};
  }[];
}

const tasks: Task[] = read(".vscode/tasks.json").tasks;

test("there are tasks to develop, build, test and check, and each runs what package.json has", () => {
  expect(tasks.map(({label}) => label.split(":")[0])).toEqual(["dev", "build", "test", "check"]);
  const {scripts} = read("package.json");
  for (const {type, script} of tasks) if (type === "npm") expect(scripts).toHaveProperty(script!);
});

test("what check prints becomes a mark in the file it names, at its row", () => {
  const [rows, files] = tasks.at(-1)!.problemMatcher;
  const problem: Problem = {
    severity: "error",
    code: "unmapped_label",
    file: "exports/2026Q3.csv",
    row: 17,
    column: "Q2: now",
    found: '"Perhaps: so"',
    expected: 'one of "Yes", "No"',
    hint: "Map the label."
  };
  const atRow = new RegExp(rows!.pattern.regexp).exec(problemLine(problem))!;
  expect(atRow[rows!.pattern.severity]).toBe("error");
  expect(atRow[rows!.pattern.file]).toBe("exports/2026Q3.csv");
  expect(atRow[rows!.pattern.line!]).toBe("17");
  expect(atRow[rows!.pattern.message]).toMatch(/^found "Perhaps: so", expected/);
  const ofFile = problemLine({...problem, severity: "warning", row: null, column: null});
  expect(new RegExp(rows!.pattern.regexp).exec(ofFile)).toBeNull();
  const match = new RegExp(files!.pattern.regexp).exec(ofFile)!;
  expect(match[files!.pattern.file]).toBe("exports/2026Q3.csv");
});

test("every launch configuration starts a file that is there", async () => {
  const {configurations} = read(".vscode/launch.json") as {configurations: {program: string}[]};
  for (const {program} of configurations) {
    await access(fileURLToPath(new URL(program.replace(/^\$\{workspaceFolder\}\//, ""), root)));
  }
});

test("engagement.json is completed and checked by the schema that is kept beside the code", () => {
  const {url, fileMatch} = read(".vscode/settings.json")["json.schemas"][0];
  expect(fileMatch).toContain("**/engagement.json");
  expect(read(url).properties).toHaveProperty("quarters");
});

test("there are snippets for a page, a chart, a SQL cell, a SQL model, a view and a test", () => {
  const snippets: Record<string, {prefix: string; body: string[]}> = read(".vscode/plumbline.code-snippets");
  expect(Object.values(snippets).map(({prefix}) => prefix)).toEqual([
    "model",
    "sqlcell",
    "chartcell",
    "page",
    "view",
    "cases"
  ]);
});
