import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {gunzipSync} from "node:zlib";

const {resolve} = createRequire(import.meta.url);

/** Files of packages that a site holds as they are: DuckDB, 36 MB with the paths of the machine that it was made on. */
const brought = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"].map(
  (name) => `@duckdb/duckdb-wasm/dist/${name}`
);

let known: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether a packed file is one that a package brings, byte for byte, and holds nothing beside it: then nobody can have
 * written anything into it, and there is nothing to look for.
 */
export async function isOthersCode(path: string, bytes: Buffer): Promise<boolean> {
  // Bits of the fourth byte say that a name or a comment follows.
  if (!/^_duckdb\/[\w.-]+\/[\w.-]+\.gz$/.test(path) || bytes[0] !== 0x1f || bytes[3] !== 0) return false;
  const content = wholeContent(bytes);
  if (content === null) return false;
  known ??= hashes();
  return (await known).has(hashOf(content));
}

/** What is packed in the bytes; null where they are broken, or hold something after it. */
function wholeContent(bytes: Buffer): Buffer | null {
  try {
    const {buffer, engine} = gunzipSync(bytes, {info: true}) as unknown as {
      buffer: Buffer;
      engine: {bytesWritten: number};
    };
    return engine.bytesWritten === bytes.length ? buffer : null;
  } catch {
    return null;
  }
}

async function hashes(): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(brought.map(async (name) => hashOf(await readFile(resolve(name))))));
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
