import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {isOthersCode} from "../../loaders/attack/others-code.js";

const {resolve} = createRequire(import.meta.url);
const path = "_duckdb/1.29.0/duckdb-browser-eh.worker.js.gz";

test("DuckDB as its package brings it need not be searched; with a byte more, another name or a note in it, it must", async () => {
  const script = await readFile(resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));
  const packed = gzipSync(script);
  expect(await isOthersCode(path, packed)).toBe(true);
  expect(await isOthersCode("_file/data/worker.js.gz", packed)).toBe(false);
  expect(await isOthersCode(path, gzipSync(Buffer.concat([script, Buffer.from("anna")])))).toBe(false);
  expect(await isOthersCode(path, Buffer.concat([packed, Buffer.from("anna")]))).toBe(false);
  const noted = Buffer.concat([packed.subarray(0, 10), Buffer.from("anna\0"), packed.subarray(10)]);
  noted[3] = 16;
  expect(await isOthersCode(path, noted)).toBe(false);
});
