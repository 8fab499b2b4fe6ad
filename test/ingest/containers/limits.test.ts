import {mkdtemp, open, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterAll, beforeAll, expect, test} from "vitest";
import {withTextFile} from "../../../loaders/warehouse/read-file.js";
import {xlsxFile} from "./xlsx-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
});
afterAll(() => rm(folder, {recursive: true}));

/** What a file is refused with; nothing of it may reach a reader. Seconds stay far below what reading it would take. */
async function refused(content?: Buffer) {
  if (content) await writeFile(join(folder, "file"), content);
  const start = performance.now();
  const problems = await withTextFile(folder, "file", {}, () => {
    throw new Error("it was read");
  });
  expect((performance.now() - start) / 1000).toBeLessThan(5);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.severity).toBe("error");
  expect(problems[0]!.hint).not.toBe("");
  return problems[0]!;
}

const packed = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts));
const bombBytes = 68_000_000;
const bomb = packed({
  "_rels/.rels": strToU8(
    '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
  ),
  "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="S" sheetId="1" id="r1"/></sheets></workbook>'),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
  ),
  "xl/worksheets/sheet1.xml": new Uint8Array(bombBytes).fill(0x20)
});

test("a zip bomb, by how small it was packed", async () => {
  const problem = await refused(bomb);
  expect(problem.code).toBe("over_limit");
  expect(problem.expected).toMatch(/limit packedTimes/);
});

test("a zip bomb that lies about its size, where the truth comes out", async () => {
  const liar = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bombBytes);
  for (let at = liar.indexOf(size); at >= 0; at = liar.indexOf(size, at + 1)) liar.writeUInt32LE(1000, at);
  expect((await refused(liar)).code).toBe("broken_container");
});

test("more parts than a workbook has", async () => {
  const parts = Object.fromEntries(Array.from({length: 10_001}, (_, i) => [`p${i}`, new Uint8Array(0)]));
  expect((await refused(packed(parts))).expected).toMatch(/limit parts/);
});

const entities = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}">]>`;

test.each([
  ["sheet", "xl/worksheets/sheet1.xml"],
  ["list of sheets", "xl/workbook.xml"],
  ["shared strings", "xl/sharedStrings.xml"]
])("XML entities in the %s", async (_, part) => {
  const file = xlsxFile({
    sheets: [{name: "S", rows: [["Who"]]}],
    sharedStrings: "",
    parts: {[part]: `${entities}<x>&c;</x>`}
  });
  const problem = await refused(file);
  expect(problem.code).toBe("xml_entities");
  expect(problem.found).toContain(part);
});

test("XML without an end to its piece, and XML too deep", async () => {
  const sheet = (xml: string) => xlsxFile({sheets: [{name: "S", rows: [], xml}]});
  expect((await refused(sheet(`<a b="${"x".repeat(17 << 20)}"/>`))).expected).toMatch(/limit markupBytes/);
  expect((await refused(sheet("<a>".repeat(100)))).expected).toMatch(/limit markupDepth/);
});

test("a sparse file of 10 GB, and one below the limit that is one hole", async () => {
  for (const [bytes, limit] of [
    [10e9, /limit fileBytes/],
    [3e9, /^text$/]
  ] as const) {
    const file = await open(join(folder, "file"), "w");
    await file.write(`Who,Log it\n${"e1,Start\n".repeat(10_000)}`);
    await file.truncate(bytes);
    await file.close();
    const problem = await refused();
    expect(problem.code).toBe("over_limit");
    expect(problem.expected).toMatch(limit);
  }
});

test("more than 100,000 columns", async () => {
  const problem = await refused(Buffer.from(`${"a,".repeat(100_000)}b\n`));
  expect(problem.found).toBe("100,001 columns");
});

test("a JSON record without an end", async () => {
  expect((await refused(Buffer.from(`[{"a":"${"x".repeat(40 << 20)}`))).expected).toMatch(
    /limit recordBytes/
  );
});
