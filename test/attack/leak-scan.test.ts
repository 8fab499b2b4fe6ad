import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {brotliCompressSync, deflateSync, gzipSync} from "node:zlib";
import {table} from "arquero";
import JSZip from "jszip";
import {describe, expect, test} from "vitest";
import {leaksIn} from "../../loaders/attack/leak-scan.js";
import {noSecrets, type Secrets} from "../../loaders/attack/secrets.js";
import {siteFiles} from "../../loaders/attack/site-files.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "../cli/run.js";
import {site} from "./site.js";

const secrets: Secrets = {
  ...noSecrets,
  personal: [
    {kind: "respondent's id", text: "E17003"},
    {kind: "respondent's id", text: "17"},
    {kind: "respondent's id", text: "4711"},
    {kind: "id of a manager of one", text: "M2001"},
    {kind: "name", text: "Åsa Lindqvist"},
    {kind: "name", text: "Price"},
    {kind: "phone", text: "+47 22 86 44 00"},
    {kind: "location", text: "59.913868"}
  ],
  comments: [
    "Nobody ever told me why we log calls twice.",
    'He said "log every call the same day" and left',
    "Ask Birgit",
    "North",
    "No"
  ],
  files: ["wave1-qualtrics.csv", "wave1-qualtrics"],
  folders: ["/srv/clients/halden"],
  vocabulary: ["Log every call the same day", "North"]
};

async function leaks(files: Record<string, string | Buffer>) {
  return leaksIn(await siteFiles(await site({}, files)), secrets);
}

const comment = "Nobody ever told me why we log calls twice.";

/** A DuckDB file, or a Parquet one, of one table with one row. */
async function duckdb(as: "db" | "parquet"): Promise<Buffer> {
  const path = join(await temporaryFolder(), `file.${as}`);
  const db = await openDatabase(as === "db" ? path : ":memory:");
  await db.run(`CREATE TABLE notes AS SELECT unnest(range(3000)) AS n, 'told me why we log calls' AS note`);
  if (as === "parquet") await db.run(`COPY notes TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  db.close();
  return readFile(path);
}

async function zip(name: string, content: string | Buffer): Promise<Buffer> {
  return new JSZip().file(name, content).generateAsync({type: "nodebuffer", compression: "DEFLATE"});
}

describe("the leak scan sees", () => {
  const places: [string, () => Promise<Record<string, string | Buffer>>, string][] = [
    ["an id in a data file", async () => ({"data.json": '{"a":"E17003"}'}), "respondent's id"],
    [
      "an id of a manager of one, in a label",
      async () => ({"a.html": "<b>M2001’s team</b>"}),
      "id of a manager of one"
    ],
    [
      "an id of figures alone, as a whole string",
      async () => ({"d.json": '[{"who":"4711"}]'}),
      "respondent's id"
    ],
    ["a name, first name first", async () => ({"a.html": "<td>Åsa</td><td>Lindqvist</td>"}), "name"],
    ["a name behind escapes", async () => ({"d.json": '{"by":"\\u00c5sa Lindqvist"}'}), "name"],
    [
      "a last name that is a word, as a whole cell",
      async () => ({"d.csv": "team,lead\nWest,Price\n"}),
      "name"
    ],
    ["a telephone number", async () => ({"a.html": "<p>+47&nbsp;22 86 44 00</p>"}), "phone"],
    ["a place on the map", async () => ({"d.json": "[59.913868]"}), "location"],
    [
      "a comment, broken over lines and tags, in a page",
      async () => ({"x.html": "<p>ever told\nme <b>why we</b> log</p>"}),
      "comment"
    ],
    ["a comment in an alt text", async () => ({"x.html": '<img alt="Nobody ever told me why">'}), "comment"],
    [
      "a comment of two words, as a whole string",
      async () => ({"d.json": '{"note": "Ask Birgit"}'}),
      "comment"
    ],
    ["a comment in a script", async () => ({"s.js": `const x = "${comment}"`}), "comment"],
    ["a comment in UTF-16", async () => ({"x.txt": Buffer.from(`\ufeff${comment}`, "utf16le")}), "comment"],
    [
      "a comment in a picture within a page",
      async () => ({
        "x.html": `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg><title>${comment}</title></svg>`).toString("base64")}">`
      }),
      "comment"
    ],
    [
      "an address in a chart",
      async () => ({"c.svg": "<title>anna.berg&#64;client.example</title>"}),
      "e-mail address"
    ],
    ["an IP address in data", async () => ({"d.json": '["203.0.113.77"]'}), "IP address"],
    [
      "a client's file name in a script",
      async () => ({"s.js": 'const from = "Wave1-Qualtrics.csv"'}),
      "name of a client's file"
    ],
    [
      "a client's file name as a file's name",
      async () => ({"_file/wave1-qualtrics.json": "[]"}),
      "name of a client's file, in the file's name"
    ],
    [
      "an id as a file's name",
      async () => ({"teams/E17003.html": "<p>"}),
      "respondent's id, in the file's name"
    ],
    ["a source map", async () => ({"s.js": "1;\n//# sourceMappingURL=s.js.map"}), "source map"],
    ["a path of somebody's machine", async () => ({"s.js": 'throw "/home/anna/x.ts"'}), "absolute path"],
    ["the engagement's folder", async () => ({"d.json": '"/srv/clients/halden/a"'}), "absolute path"],
    ["a Windows path", async () => ({"d.json": '"C:\\\\Users\\\\anna"'}), "absolute path"],
    ["a response's id", async () => ({"d.json": '["R_3fG7xY1zQ9aB2cD"]'}), "response id"],
    ["a raw answer row", async () => ({"d.json": '[{"respondent":"x","level":4}]'}), "raw answer row"],
    ["a raw row in CSV", async () => ({"d.csv": "quarter,respondent,level\n"}), "raw answer row"],
    ["a canary in a gzip file", async () => ({"d.json.gz": gzipSync('["Canary-name-4"]')}), "planted canary"],
    ["a comment in a brotli file", async () => ({"d.json.br": brotliCompressSync(comment)}), "comment"],
    ["a comment in a deflate file", async () => ({"d.json.zz": deflateSync(comment)}), "comment"],
    ["a comment in a zip", async () => ({"d.zip": await zip("a/b.txt", comment)}), "comment"],
    [
      "a comment in a gzip file in a zip",
      async () => ({"d.xlsx": await zip("b.gz", gzipSync(comment))}),
      "comment"
    ],
    ["a comment in a DuckDB file", async () => ({"d.db": await duckdb("db")}), "comment"],
    ["a comment in a Parquet file", async () => ({"d.parquet": await duckdb("parquet")}), "comment"],
    [
      "a comment in an Arrow file",
      async () => ({
        "d.arrow": Buffer.from(table({note: [comment]}).toArrowIPC({format: "file"}) as Uint8Array)
      }),
      "comment"
    ],
    [
      "a packed file that cannot be opened",
      async () => ({"d.gz": Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])}),
      "gzip that cannot be looked into"
    ]
  ];
  test.each(places)("%s", async (_, files, kind) => {
    const found = await leaks(await files());
    expect(found.map((leak) => leak.kind)).toContain(kind);
    expect(JSON.stringify(found.map((leak) => ({...leak, file: ""})))).not.toMatch(
      /E17003|anna|Nobody|203\.0|Åsa/
    );
  });
});

test("it says where: the byte, and how many places", async () => {
  const found = await leaks({"d.json": '["æøå","E17003","E17003"]'});
  expect(found).toEqual([{file: "d.json", kind: "respondent's id", at: 11, places: 2}]);
});

test("what reads like a secret by chance is none", async () => {
  const page = `<p>Log every call the same day. North. No. Price lists. 17 of 4711 answers, 4711</p><td>17</td>
    <svg><path d="M1.2.3.4L59.913,8"/></svg>`;
  expect(
    await leaks({
      "a.html": page,
      "d.json": '{"team":"North","fully":17,"n":4711,"share":0.4711,"answer":"No"}',
      "s.js": "const version = '1.2.3.4'; /* E17 */ export {version};",
      "_npm/x@1.0.0/_esm.js": "const E17003 = 1;"
    })
  ).toEqual([]);
});

describe("in the bytes of a typeface or a picture", () => {
  const kinds = async (name: string, beginning: string, content: string) =>
    leaksIn(
      await siteFiles(await site({}, {[name]: Buffer.from(`${beginning}\0\n${content}\n\0`, "latin1")})),
      {...secrets, personal: [...secrets.personal, {kind: "respondent's id", text: "q7x"}]}
    ).map(({kind}) => kind);

  test.each([
    ["inter.woff2", "wOF2", "q7x", [], "three letters stand there by chance"],
    ["chart.png", "\x89PNG\r\n\x1a\n", "q7x", [], "three letters stand there by chance"],
    ["inter.woff2", "wOF2", "4711", ["respondent's id"], "four do not"],
    ["chart.png", "\x89PNG\r\n\x1a\n", comment, ["comment"], "nor does a comment"],
    ["inter.woff2", "", "q7x", ["respondent's id"], "a text is a text, whatever its name"],
    ["chart.svg", "<svg>", "<title>q7x</title>", ["respondent's id"], "an SVG is a text"]
  ])("%s, %j, %j: %j, as %s", async (name, beginning, content, expected) => {
    expect(await kinds(name, beginning, content)).toEqual(expected);
  });
});

test("exactly what was approved may stand, and not a word more", async () => {
  const approving = {...secrets, approved: ["why we log calls twice", "Ask Birgit"]};
  const scan = async (text: string) => leaksIn(await siteFiles(await site({}, {"a.html": text})), approving);
  expect(await scan("<p>“… why we log calls twice.”</p><q>Ask Birgit</q>")).toEqual([]);
  expect((await scan("<p>told me why we log calls twice</p>")).map(({kind}) => kind)).toEqual(["comment"]);
});
