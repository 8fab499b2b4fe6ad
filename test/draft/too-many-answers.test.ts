import {access, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {initEngagement} from "../../loaders/draft/init.js";

test("a file of more answers than may be read is refused before anything is asked or written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-many-"));
  const many = 20_001;
  const questions = Array.from({length: many}, (_, i) => `What does your leader expect? [S${i}]`);
  const row = ["2026/01/05 9:00:00 AM GMT+1", ...Array<string>(many).fill("Stop")];
  const file = join(folder, "sent.csv");
  await writeFile(file, `${["Timestamp", ...questions].join(",")}\n${row.join(",")}\n`);
  const written = join(folder, "acme");
  const done = await initEngagement(written, [file], {
    ask: () => Promise.reject(new Error("it asked")),
    open: [],
    now: new Date(Date.UTC(2026, 0, 9))
  });
  expect(done).toMatchObject({
    problems: [{severity: "error", code: "over_limit", file, found: "20,001 columns to be read of one file"}]
  });
  await expect(access(written)).rejects.toThrow();
  await rm(folder, {recursive: true});
});
