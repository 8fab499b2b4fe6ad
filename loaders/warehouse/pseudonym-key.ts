import {createHash, randomBytes, randomUUID} from "node:crypto";
import {link, mkdir, open, readFile, rm, stat} from "node:fs/promises";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import type {Database} from "./duckdb.js";
import {runModels} from "./sql-model.js";

const keyBytes = 32;
/** SHA-256 works on blocks of so many bytes (FIPS 180-4), to which HMAC fills the key up (RFC 2104). */
const blockBytes = 64;

/** Where the key is: PLUMBLINE_KEY, else a file that git ignores. */
export function keyFile(): string {
  return process.env.PLUMBLINE_KEY ?? fileURLToPath(new URL("../../.plumbline/key", import.meta.url));
}

/**
 * The secret key from which people's ids are hashed: 32 bytes, as 64 hexadecimal digits in a file that its owner alone
 * may read. It is made on first use. With the same key the same person has the same hash in every file and quarter.
 * @throws Error where the file is no key, or where others may read it
 */
export async function pseudonymKey(file: string): Promise<Buffer> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return makeKey(file);
    throw error;
  });
  if (!new RegExp(`^[0-9a-f]{${2 * keyBytes}}\\s*$`, "i").test(text)) {
    throw new Error(
      `${file}: found something else, expected ${2 * keyBytes} hexadecimal digits; put the key back, or take the file away for a new one`
    );
  }
  const {mode} = await stat(file);
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new Error(
      `${file}: found mode ${(mode & 0o777).toString(8)}, expected 600, as who has the key can tell people's hashes; run chmod 600 on it`
    );
  }
  return Buffer.from(text.trim(), "hex");
}

/** A hash of the key by which what was derived with it is told from what was derived with another. */
export function fingerprintOf(key: Buffer): string {
  return createHash("sha256").update("plumbline pseudonyms").update(key).digest("hex").slice(0, 16);
}

/** Makes `pseudonym(id)` known to the SQL models of a database, in this connection alone; the file keeps no key. */
export async function definePseudonyms(db: Database, key: Buffer): Promise<void> {
  const block = Buffer.alloc(blockBytes);
  key.copy(block);
  const padded = (byte: number) => Buffer.from(block.map((each) => each ^ byte)).toString("hex");
  await db.set("inner_pad", padded(0x36));
  await db.set("outer_pad", padded(0x5c));
  await runModels(db, import.meta.url, ["models/pseudonym"]);
}

/** Writes a new key, unless another process does so at the same time; then its key is taken. */
async function makeKey(file: string): Promise<string> {
  await mkdir(dirname(file), {recursive: true});
  const unfinished = `${file}.${randomUUID()}`;
  const handle = await open(unfinished, "wx", 0o600);
  try {
    await handle.writeFile(`${randomBytes(keyBytes).toString("hex")}\n`);
    await handle.close();
    await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(unfinished, {force: true});
  }
  return readFile(file, "utf8");
}
