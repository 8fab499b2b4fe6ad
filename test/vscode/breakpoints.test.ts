import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {freePort} from "../../loaders/site/free-port.js";
import {stopAt} from "./debugger.js";

interface Launch {
  name: string;
  program: string;
  args: string[];
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

test("a breakpoint in a test's TypeScript stops there", async () => {
  const args = await launch("This test", {relativeFile: "test/statistics/percentile.test.ts"});
  const source = new URL("../statistics/percentile.test.ts", import.meta.url);
  // VS Code attaches to the process in which Vitest runs the test by itself; here Vitest is told to open it.
  const port = await freePort(9229);
  const stop = await stopAt([...args, `--inspect-brk=127.0.0.1:${port}`], source, "toBeCloseTo(expected");
  expect(stop.text).toBe("expect(percentile(sorted, probability)).toBeCloseTo(expected, 12);");
});
