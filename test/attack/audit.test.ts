import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, onTestFinished, test} from "vitest";
import {audit, isClean} from "../../loaders/attack/audit.js";
import type {Secrets} from "../../loaders/attack/leak-scan.js";

type Row = Record<string, string | number | null>;

const reporting = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};
const expectations = [
  {id: "L1", theme: "CRM"},
  {id: "L2", theme: "CRM"}
];

/** A finished site with these files and data. */
async function site(
  data: Record<string, unknown>,
  files: Record<string, string | Buffer> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  const all: Record<string, string | Buffer> = {
    "index.html": "<h1>Report</h1>",
    ...Object.fromEntries(
      Object.entries({report: {reporting, expectations}, ...data}).map(([name, content]) => [
        `_file/data/${name}.01234567.json`,
        JSON.stringify(content)
      ])
    ),
    ...files
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Rows of `understanding`: a team's counts by expectation as [n_pairs, not_known], null where hidden. */
function understanding(teams: Record<string, Record<string, [number, number] | null>>): Row[] {
  return Object.entries(teams).flatMap(([team, items]) =>
    Object.entries(items).map(([expectation, counts]) => ({
      ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation},
      ...{n_pairs: counts?.[0] ?? null, not_known: counts?.[1] ?? null},
      ...{fully: counts && counts[0] - counts[1], partly: counts && 0, misread: counts && 0},
      flag: counts === null ? "hidden" : null
    }))
  );
}

describe("the attacker", () => {
  test("takes one hidden team from the total", async () => {
    const folder = await site({
      understanding: understanding({"*": {"*": [20, 8]}, east: {"*": [17, 6]}, west: {"*": null}})
    });
    const {recovered} = await audit(folder);
    expect(recovered.map(({cell, low, high}) => [cell, low, high])).toEqual(
      expect.arrayContaining([["understanding 2026Q1 leader rep n_pairs west *", 3, 3]])
    );
    expect(recovered[0]!.from.join()).toContain("the sum * *");
  });

  test("finds nobody where enough is hidden", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {"*": [40, 18]},
        east: {"*": [17, 6]},
        west: {"*": null},
        north: {"*": null}
      })
    });
    expect(isClean(await audit(folder))).toBe(true);
  });

  test("bounds what it cannot solve: two hidden teams of four people in all", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {"*": [21, 8]},
        east: {"*": [17, 6]},
        west: {"*": null},
        north: {"*": null}
      })
    });
    const {recovered} = await audit(folder);
    expect(recovered.find(({cell}) => cell.includes("n_pairs west"))).toMatchObject({low: 0, high: 4});
  });

  test("adds rows and subtracts columns over two tables", async () => {
    const themes = (team: string, n: number | null): Row => ({
      ...{quarter: "2026Q1", holder: "leader", target: "rep", team, theme: "CRM"},
      ...{n_pairs: n, fully: n, partly: n && 0, misread: n && 0, not_known: n && 0},
      flag: n === null ? "hidden" : null
    });
    const folder = await site({
      understanding: understanding({east: {L1: null, L2: [30, 0]}}),
      themes: [themes("east", 33)]
    });
    const {recovered} = await audit(folder);
    expect(recovered.map(({cell, low}) => [cell, low])).toContainEqual([
      "understanding 2026Q1 leader rep n_pairs east L1",
      3
    ]);
  });

  test("knows that people without a team are missing from a sum", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {L1: [30, 10], L2: [29, 9]},
        east: {L1: [15, 5], L2: [14, 4]},
        west: {L1: [11, 3], L2: null}
      })
    });
    expect((await audit(folder)).recovered).toEqual([]);
  });

  test("compares two builds: who came in between, and what is hidden only now", async () => {
    const row = (team: string, invited: number | null) => ({
      quarter: "2026Q1",
      group: "rep",
      team,
      invited,
      answered: null,
      complete: null,
      flag: null
    });
    const before = await site({participation: [row("east", 12), row("west", 9)]});
    const after = await site({participation: [row("east", 13), row("west", null)]});
    const {differences} = await audit(after, {against: before});
    expect(differences.map(({what}) => what)).toEqual([
      "differs by 1, fewer than 5",
      "hidden now, shown before"
    ]);
    expect((await audit(after, {against: after})).differences).toEqual([]);
  });
});

describe("the leak scan", () => {
  const secrets: Secrets = {
    ids: new Set(["E17003"]),
    comments: ["Nobody ever told me why we log calls twice."],
    files: ["wave1-qualtrics.csv"]
  };

  test.each([
    ["an id in a data file", {"data.json": '{"a":"E17003"}'}, "respondent's id"],
    [
      "a comment, broken over lines, in a page",
      {"x.html": "<p>ever told\nme <b>why we</b> log</p>"},
      "comment"
    ],
    ["an address in a chart", {"c.svg": "<title>anna.berg@client.example</title>"}, "e-mail address"],
    ["an IP address in data", {"d.json": '["203.0.113.77"]'}, "IP address"],
    [
      "a client's file name in a script",
      {"s.js": 'const from = "wave1-qualtrics.csv"'},
      "name of a client's file"
    ],
    ["a source map", {"s.js": "1;\n//# sourceMappingURL=s.js.map"}, "source map"],
    ["a path of the machine", {"s.js": 'throw "/home/anna/plumbline/src/x.ts"'}, "absolute path"],
    ["a canary in a compressed file", {"d.json.gz": gzipSync('{"x":"Canary-name-4"}')}, "planted canary"],
    ["a raw answer row", {"d.json": '[{"respondent":"x","level":4}]'}, "raw answer row"]
  ])("sees %s", async (_, files, kind) => {
    const folder = await site({}, files as Record<string, string | Buffer>);
    const {leaks} = await audit(folder, {secrets});
    expect(leaks.map((leak) => leak.kind)).toContain(kind);
    expect(JSON.stringify(leaks)).not.toMatch(/E17003|anna|Nobody|203\.0/);
  });

  test("has nothing to say of a clean site", async () => {
    const folder = await site(
      {},
      {"s.js": "const version = '1.2.3.4'; export {version};", "a.html": "<p>They log calls.</p>"}
    );
    expect((await audit(folder, {secrets})).leaks).toEqual([]);
  });
});
