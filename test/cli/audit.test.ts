import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {site} from "../attack/site.js";
import {plumbline, plumblineProcess} from "./run.js";

const row = (team: string, n: number | null) => ({
  ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation: "*", n_pairs: n},
  ...{fully: n, partly: n && 0, misread: n && 0, not_known: n && 0, flag: n === null ? "hidden" : null}
});

test("audit lists who can be told, from which sums, and what leaks, and ends with 1", async () => {
  const folder = await site(
    {understanding: [row("*", 20), row("east", 17), row("west", null)]},
    {"a.json.gz": gzipSync('["canary-name-4"]')}
  );
  const {code, stdout} = await plumblineProcess(["audit", folder]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/hidden counts can be told/);
  expect(stdout).toMatch(/n_pairs west \*: exactly 3\n {4}given away by .*the sum \* \*/);
  expect(stdout).toMatch(/^1 leak:\n {2}a\.json\.gz > a\.json, byte 2: planted canary$/m);
  const json = await plumbline(["audit", folder, "--json"]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    clean: false,
    recovered: expect.arrayContaining([expect.objectContaining({low: 3, high: 3})]),
    leaks: [{file: "a.json.gz > a.json", kind: "planted canary", at: 2, places: 1}]
  });
});

test("audit says in a line that it found nothing, and ends with 0", async () => {
  const folder = await site({understanding: [row("*", 20), row("east", 20)]});
  const {code, stdout} = await plumbline(["audit", folder]);
  expect(code).toBe(0);
  expect(stdout).toBe(
    "The attacker found nothing hidden to work out; in 3 files it found nothing that must not leave the house.\n"
  );
  expect((await plumbline(["audit", `${folder}/none`])).code).toBe(2);
  expect((await plumbline(["audit", "--help"])).stdout).toContain("Without --engagement");
});
