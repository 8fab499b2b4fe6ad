import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {newEngagement} from "../../loaders/scaffold/new-engagement.js";
import {writeNew} from "../../loaders/scaffold/write-new.js";
import {freePort} from "../../loaders/site/free-port.js";
import {temporaryFolder} from "../cli/run.js";
import {stopAt} from "./debugger.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

interface Launch {
  name: string;
  program: string;
  args: string[];
  autoAttachChildProcesses: boolean;
}

/** The arguments with which VS Code starts Node for a launch configuration. */
async function launch(name: string, values: Record<string, string>): Promise<string[]> {
  const text = await readFile(new URL("../../.vscode/launch.json", import.meta.url), "utf8");
  const {configurations} = JSON.parse(text) as {configurations: Launch[]};
  const {program, args} = configurations.find((configuration) => configuration.name === name)!;
  const known: Record<string, string> = {workspaceFolder: ".", ...values};
  return [program, ...args].map((text) => text.replace(/\$\{([\w:]+)\}/g, (_, name: string) => known[name]!));
}

test("a breakpoint in a loader's TypeScript stops there", async () => {
  const args = await launch("A loader: analyse an engagement", {"input:engagement": "data/demo"});
  const source = new URL("../../loaders/engagement/read.ts", import.meta.url);
  const stop = await stopAt(["--inspect-brk=127.0.0.1:0", ...args], source, "engagementSchema.safeParse(");
  expect(stop.text).toBe("const parsed = engagementSchema.safeParse(json);");
});

test("a breakpoint in what makes a table's rows stops there, in the process that makes them", async () => {
  const folder = join(await temporaryFolder(), "acme");
  await writeNew(project, newEngagement(project, folder, "2026Q4"));
  await mkdir(join(folder, "tables"));
  await writeFile(join(folder, "tables/calls.csv"), "Quarter,Team,Rep,Calls\n2026Q4,east,Ada Lovelace,12\n");
  const source = new URL("../own-tables/declarations/calls.ts", import.meta.url);
  const args = ["--import", "tsx", "test/vscode/make-calls.ts", folder, await temporaryFolder()];
  const attach = fileURLToPath(new URL("attach.cjs", import.meta.url));
  // As VS Code says it to the processes of a launch configuration with autoAttachChildProcesses.
  const env = {NODE_OPTIONS: `--require ${attach}`, VSCODE_INSPECTOR_OPTIONS: "{}"};
  const stop = await stopAt(args, source, "new Set(rows.map(", env);
  expect(stop.text).toBe("const reps = new Set(rows.map(({Rep}) => Rep)).size;");
  const text = await readFile(new URL("../../.vscode/launch.json", import.meta.url), "utf8");
  const {configurations} = JSON.parse(text) as {configurations: Launch[]};
  for (const {name, autoAttachChildProcesses} of configurations)
    expect(autoAttachChildProcesses, name).toBe(true);
});

test("a breakpoint in a test's TypeScript stops there", async () => {
  const args = await launch("This test", {relativeFile: "test/statistics/percentile.test.ts"});
  const source = new URL("../statistics/percentile.test.ts", import.meta.url);
  // VS Code attaches to the process in which Vitest runs the test by itself; here Vitest is told to open it.
  const port = await freePort(9229);
  const stop = await stopAt([...args, `--inspect-brk=127.0.0.1:${port}`], source, "toBeCloseTo(expected");
  expect(stop.text).toBe("expect(percentile(sorted, probability)).toBeCloseTo(expected, 12);");
});
