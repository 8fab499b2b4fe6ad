import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import type {Audience} from "../../loaders/disclosure/report.js";
import {problemLine} from "../../loaders/engagement/problem.js";
import {checkPages, failedCells} from "../../loaders/site/check-pages.js";
import type {View} from "../../src/views/view.js";
import {temporaryFolder} from "../cli/run.js";

const view = {title: () => "", controls: [], needs: [], render: () => ""} as View;
const views = {
  teams: view,
  calls: {...view, ownNeeds: ["calls"] as unknown as never[]},
  notes: {...view, ownNeeds: ["notes"] as unknown as never[]},
  explore: {...view, ownNeeds: ["calls", "notes"] as unknown as never[], isGathered: true as const}
};
const own = [
  {name: "calls", loader: "loaders/tables/calls.ts", published: {}},
  {name: "notes", loader: "loaders/tables/notes.ts", published: null}
];

async function problemsOf(
  files: Record<string, string>,
  audience: Audience = "published"
): Promise<string[]> {
  const src = await temporaryFolder();
  const all = {
    "data/teams.json.js": "",
    "data/own/[table].json.js": "",
    "workspace/data/all.db.js": "",
    ...files
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(join(src, dirname(name)), {recursive: true});
    await writeFile(join(src, name), content);
  }
  return (await checkPages(src, {audience, views, own})).map(problemLine);
}

const fence = "```";
const cell = (path: string) => `${fence}js\nconst rows = FileAttachment("${path}").json();\n${fence}\n`;

test("pages that read what there is, and may, have no problem", async () => {
  const page = `# Calls\n\n${fence}view calls\n${fence}\n\n${cell("./data/teams.json")}${cell("data/own/calls.json")}`;
  const inside = `---\nsql:\n  all: ./data/all.db\n---\n${cell("../data/own/notes.json")}`;
  expect(await problemsOf({"calls.md": page, "workspace/notes.md": inside}, "workspace")).toEqual([]);
  expect(await problemsOf({"calls.md": page})).toEqual([]);
});

test.each([
  [
    "an open fence",
    `# A\n\n${fence}view teams\n`,
    /^error: src\/a.md:3: found a fence that begins with ``` and does not end/
  ],
  ["an unknown view", `${fence}view team\n${fence}`, /src\/a.md:1: found the view "team".*Is it "teams"\?/],
  [
    "a view of a table that is not cleared",
    `\n${fence}view notes\n${fence}`,
    /src\/a.md:2: found the view notes of this page reads the table notes, which is not cleared for publication.*loaders\/tables\/notes.ts/
  ],
  [
    "the same read by a cell",
    cell("./data/own/notes.json"),
    /src\/a.md:2: found this page reads the table notes, which is not cleared/
  ],
  ["an unknown table", cell("./data/own/call.json"), /reads the table call, expected one of calls, notes/],
  [
    "an unknown file",
    cell("./data/team.json"),
    /found this page reads .\/data\/team.json.*Is it one of teams.json\?/
  ],
  [
    "a table of the workspace",
    cell("./workspace/data/all.db"),
    /reads .\/workspace\/data\/all.db, which stays in the workspace/
  ]
])("%s is one message with page and line", async (_, text, said) => {
  const lines = await problemsOf({"a.md": text});
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(said);
});

test("a table that is not cleared is named by the page that draws it, not again by the one that gathers them all", async () => {
  const explore = {"explore.md": `${fence}view explore\n${fence}`};
  const lines = await problemsOf({...explore, "a.md": `${fence}view notes\n${fence}`});
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^error: src\/a.md:1: .*the table notes/);
  // A page of the workspace may draw it, and the site be published all the same.
  expect(await problemsOf({...explore, "workspace/a.md": `${fence}view notes\n${fence}`})).toEqual([]);
});

test("a table that is not cleared may be read where nothing is published", async () => {
  expect(await problemsOf({"a.md": `${fence}view notes\n${fence}`}, "workspace")).toEqual([]);
  expect(await problemsOf({"workspace/a.md": `${fence}view notes\n${fence}`})).toEqual([]);
});

test("a cell that Framework could not read is named with its page", async () => {
  const site = await temporaryFolder();
  await writeFile(
    join(site, "calls.html"),
    '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:7)</div>'
  );
  const [problem] = await failedCells(site);
  expect(problemLine(problem!)).toMatch(
    /^error: src\/calls.md: found a cell that cannot be read: SyntaxError/
  );
});
