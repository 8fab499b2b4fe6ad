import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {tidyAnswers, writeEngagement} from "../engagement-folder.js";
import {plumbline, plumblineProcess, temporaryFolder} from "./run.js";

test("--help lists every command and what the exit codes mean", async () => {
  const {code, stdout} = await plumblineProcess(["--help"]);
  expect(code).toBe(0);
  for (const name of [
    "build",
    "dev",
    "check",
    "analyze",
    "explain",
    "audit",
    "pdf",
    "simulate",
    "sniff",
    "init",
    "new"
  ])
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  expect(stdout).toContain("Exit codes: 0 done");
});

test.each([
  [["bild"], "unknown command"],
  [["build", "--audience", "everyone"], "Allowed choices are published, workspace"],
  [["analyze"], "--out"],
  [["explain"], "missing required argument"],
  [["dev", "--port", "zero"], "a port from 1 to 65535"]
])("%j ends with 2 and says what is off", async (args, said) => {
  const {code, stderr} = await plumbline(args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

const good = tidyAnswers(["2026Q1 b1 L1 direct - start 5", "2026Q1 e1 L1 meta yes start 4"]);

test("check ends with 0 where nothing is wrong", async () => {
  const folder = await writeEngagement({"answers.csv": good});
  const {code, stdout} = await plumblineProcess(["check", folder, "--json"], {
    cache: await temporaryFolder()
  });
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [],
    quality: {sources: [{file: "answers.csv", rowsRead: 2, rowsKept: 2, dropped: []}]}
  });
  expect(code).toBe(0);
});

test("check says how each file was read, what was left out, and who answered", async () => {
  const folder = await writeEngagement({"answers.csv": `${good}2026Q1,e1,L2,direct,,stop,5,,,,answered\n`});
  const {code, stdout} = await plumbline(["check", folder], {cache: await temporaryFolder()});
  for (const line of [
    "answers.csv · tidy",
    "3 rows read, 2 kept, 1 answered for another group",
    "2026Q1 rep: 1 of 6 (east 1/3, west 0/3)"
  ])
    expect(stdout).toContain(line);
  expect(code).toBe(0);
});

test("check names every problem at once and ends with 1", async () => {
  const answers = tidyAnswers([
    "2026Q1 b1 L1 direct - start 9",
    "2026Q1 nobody L1 meta yes start 4",
    "2026Q1 e1 L9 meta yes start 4"
  ]);
  const folder = await writeEngagement({"answers.csv": answers});
  const cache = await temporaryFolder();
  const {code, stdout} = await plumbline(["check", folder], {cache});
  expect(code).toBe(1);
  expect(stdout).toMatch(/answers\.csv.*2.*level.*9/);
  expect(stdout).toMatch(/answers\.csv.*4.*expectation.*L9/);
  expect(stdout).toMatch(/^3 errors, 0 warnings$/m);
  const json = await plumbline(["check", folder, "--json"], {cache});
  expect(JSON.parse(json.stdout).problems).toHaveLength(3);
  expect(json.code).toBe(1);
});

test("a problem never prints a person's id", async () => {
  const answers = tidyAnswers(["2026Q1 canary-person-77 L1 meta yes start 4"]);
  const folder = await writeEngagement({"answers.csv": answers});
  const {stdout, stderr} = await plumbline(["check", folder], {cache: await temporaryFolder()});
  expect(stdout).toMatch(/^1 error, 0 warnings$/m);
  expect(stdout + stderr).not.toContain("canary-person-77");
});

test("a folder without an engagement ends with 1 and names the file that is missing", async () => {
  const folder = await temporaryFolder();
  for (const command of ["check", "build"]) {
    const {code, stdout, stderr} = await plumbline([command, folder]);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain("engagement.json");
  }
});

test.each(["csv", "json", "parquet"])("analyze writes every table as %s, and a manifest", async (format) => {
  const run = format === "csv" ? plumblineProcess : plumbline;
  const folder = await writeEngagement({"answers.csv": good});
  const out = join(await temporaryFolder(), "tables");
  const {code, stdout} = await run(["analyze", folder, "--out", out, "--format", format, "--json"], {
    cache: await temporaryFolder()
  });
  expect(code).toBe(0);
  const manifest = JSON.parse(stdout);
  expect(manifest).toMatchObject({
    engagement: "small",
    format,
    contentHash: expect.stringMatching(/^[0-9a-f]{16}$/)
  });
  expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toEqual(manifest);
  const names = Object.keys(manifest.rows);
  expect(names).toContain("understanding");
  expect((await readdir(out)).sort()).toEqual(
    [...names.map((name) => `${name}.${format}`), "manifest.json"].sort()
  );
});

test("simulate writes the same bytes for the same seed, and never over files of another origin", async () => {
  const folder = await temporaryFolder();
  const small = ["--reps", "30", "--teams", "3", "--quarters", "2", "--expectations", "4", "--seed", "3"];
  const [one, two, taken] = ["one", "two", "taken"].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ];
  const runs = await Promise.all([
    plumbline(["simulate", one, ...small]),
    plumblineProcess(["simulate", two, ...small])
  ]);
  expect(runs.map(({code}) => code)).toEqual([0, 0]);
  for (const file of await readdir(one, {recursive: true, withFileTypes: true})) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    expect(await readFile(path, "utf8"), file.name).toBe(await readFile(path.replace(one, two), "utf8"));
  }
  await mkdir(taken);
  await writeFile(join(taken, "notes.txt"), "mine");
  const refused = await plumbline(["simulate", taken, ...small]);
  expect(refused.code).toBe(3);
  expect(await readdir(taken)).toEqual(["notes.txt"]);
});

test("explain prints how a figure was made, for people and for scripts, and no person's id", async () => {
  const answers = [
    "b1 L1 direct - start 5",
    "e1 L1 meta yes start 4",
    "e2 L1 meta yes stop 4",
    "e3 L1 meta no - -"
  ];
  const folder = await writeEngagement({"answers.csv": tidyAnswers(answers.map((line) => `2026Q1 ${line}`))});
  const cache = await temporaryFolder();
  const words = [
    "explain",
    "understanding",
    "quarter=2026Q1",
    "team=east",
    "expectation=L1",
    "--engagement",
    folder
  ];
  const text = await plumblineProcess(words, {cache});
  expect(text.code).toBe(0);
  expect(text.stdout).toMatch(
    /^understanding quarter=2026Q1 holder=leader target=rep team=east expectation=L1\n/
  );
  expect(text.stdout).toContain("= (1 + 1) / 3");
  expect(text.stdout).toContain("tauMisread = 2");
  expect(text.stdout).toContain("CREATE TEMP TABLE pairs AS");
  const json = await plumbline([...words, "--json"], {cache});
  const explanation = JSON.parse(json.stdout);
  expect(explanation.counts[0].rows).toEqual([
    expect.objectContaining({team: "east", n_pairs: 3, fully: 1, partly: 0, misread: 1, not_known: 1})
  ]);
  expect(text.stdout + json.stdout).not.toMatch(/\b(b1|e[123])\b/);
});

test("explain of what is not there ends with 2 and says what there is", async () => {
  const answers = tidyAnswers(["2026Q1 b1 L1 direct - start 5", "2026Q1 e1 L1 meta yes start 4"]);
  const folder = await writeEngagement({"answers.csv": answers});
  const cache = await temporaryFolder();
  for (const [words, said] of [
    [["nosuch"], /no table "nosuch".*understanding, themes/],
    [["understanding team=south"], /no row with team=south.*\*, east/],
    [["understanding", "east"], /"east" names no column.*quarter, holder, target, team, expectation/],
    [["consensus"], /say which expectation|say which group/]
  ] as const) {
    const {code, stderr} = await plumbline(["explain", ...words, "--engagement", folder], {cache});
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  }
});

test("a reader that closes the pipe, such as head, makes no error of it", async () => {
  expect(await plumblineProcess(["--help"], {isCutOff: true})).toEqual({code: 0, stdout: "", stderr: ""});
});
