import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import iconv from "iconv-lite";
import {expect, test} from "vitest";
import {decoded} from "../../../loaders/ingest/containers/mend-text.js";

test("every byte of Windows-1252 is the character that iconv-lite says", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-decoded-"));
  const bytes = Buffer.from(Array.from({length: 256}, (_, i) => i));
  await writeFile(join(folder, "all"), bytes);
  let text = "";
  for await (const chunk of decoded(join(folder, "all"), "windows-1252")) text += chunk;
  await rm(folder, {recursive: true});
  expect(text).toBe(iconv.decode(bytes, "windows-1252"));
});
