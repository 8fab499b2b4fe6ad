import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test("what the publishing workflow runs is what .ci/run runs", () => {
  const commands = [...read(".github/workflows/publish.yml").matchAll(/^ *- run: (.+)$/gm)].map(
    (match) => match[1]
  );
  expect(commands).toEqual(["npm ci --no-audit --no-fund", "npm test", "npm run build"]);
  const script = read(".ci/run");
  for (const command of commands) expect(script).toMatch(new RegExp(`^(.* )?${command}$`, "m"));
});

test("the workflow publishes the folder that a build writes", () => {
  expect(read(".github/workflows/publish.yml")).toContain("path: dist\n");
  expect(read(".ci/run")).toContain("test -f dist/index.html");
});
