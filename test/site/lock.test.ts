import {spawn} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, onTestFinished, test} from "vitest";
import {withLock} from "../../loaders/site/lock.js";

async function lockPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return join(folder, "site.lock");
}

test("what holds the lock is done before the next begins, even where it fails", async () => {
  const lock = await lockPath();
  const said: string[] = [];
  const job = (name: string, fails = false) =>
    withLock(lock, async () => {
      said.push(`${name} begins`);
      await wait(50);
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const results = await Promise.allSettled([job("one", true), job("two"), job("three")]);
  expect(results.map((result) => result.status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  for (let i = 0; i < said.length; i += 2) expect(said[i + 1]).toBe(said[i]!.replace("begins", "ends"));
});

test("a lock whose process is gone is taken over", async () => {
  const lock = await lockPath();
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((done) => child.on("close", done));
  await mkdir(lock);
  await writeFile(join(lock, "pid"), String(child.pid));
  expect(await withLock(lock, async () => "done")).toBe("done");
});
