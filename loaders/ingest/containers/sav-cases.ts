import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {promisify} from "node:util";
import {inflate} from "node:zlib";
import {brokenSav, type SavDictionary} from "./sav-dictionary.js";

const unzip = promisify(inflate);
/** SPSS writes blocks of 0x3ff000 bytes; a larger one is none of its. */
const largestBlock = 1 << 24;

/** Reads the cases of an SPSS file as whole cases of 8-byte pieces, uncompressed; `take` gets one buffer, used again. */
export async function readCases(
  path: string,
  dictionary: SavDictionary,
  take: (oneCase: Buffer) => void,
  pause: (bytes: number) => Promise<void>
): Promise<number> {
  const {compression, places, cases} = dictionary;
  const oneCase = Buffer.alloc(places * 8);
  const feed = compression === 0 ? plainFeed(oneCase) : packedFeed(oneCase, dictionary);
  let read = 0;
  for await (const chunk of compression === 2 ? blocks(path, dictionary) : after(path, dictionary.start)) {
    const isMore = feed(chunk, () => {
      take(oneCase);
      read++;
      return read !== cases;
    });
    await pause(chunk.length);
    if (!isMore) break;
  }
  if (feed(null, () => true) === false)
    throw brokenSav(`a file that ends within row ${read + 1} of its data`, read + 3);
  if (cases !== null && read < cases) {
    throw brokenSav(
      `${read.toLocaleString("en")} of the ${cases.toLocaleString("en")} rows that the file says it has`
    );
  }
  return read;
}

/** Takes bytes, and tells of each whole case; false where no more are wanted. Given null: whether no case is half there. */
type Feed = (bytes: Buffer | null, whole: () => boolean) => boolean;

function plainFeed(oneCase: Buffer): Feed {
  let filled = 0;
  return (bytes, whole) => {
    if (bytes === null) return filled === 0;
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(oneCase, filled, at);
      at += copied;
      filled += copied;
      if (filled < oneCase.length) continue;
      filled = 0;
      if (!whole()) return false;
    }
    return true;
  };
}

function packedFeed(oneCase: Buffer, {bias, isLittleEndian}: SavDictionary): Feed {
  const small = Array.from({length: 256}, (_, code) => {
    const piece = Buffer.alloc(8);
    if (isLittleEndian) piece.writeDoubleLE(code - bias);
    else piece.writeDoubleBE(code - bias);
    return piece;
  });
  const systemMissing = Buffer.alloc(8);
  if (isLittleEndian) systemMissing.writeDoubleLE(-Number.MAX_VALUE);
  else systemMissing.writeDoubleBE(-Number.MAX_VALUE);
  const blanks = Buffer.alloc(8, " ");
  let codes: Buffer = Buffer.alloc(0);
  let [code, filled] = [8, 0];
  let isEnded = false;
  let rest: Buffer = Buffer.alloc(0);
  return (more, whole) => {
    if (more === null) return filled === 0;
    if (isEnded) return false;
    const bytes = rest.length > 0 ? Buffer.concat([rest, more]) : more;
    let at = 0;
    for (;;) {
      if (code === 8) {
        if (at + 8 > bytes.length) break;
        codes = Buffer.from(bytes.subarray(at, at + 8));
        at += 8;
        code = 0;
      }
      const now = codes[code]!;
      if (now === 253) {
        if (at + 8 > bytes.length) break;
        bytes.copy(oneCase, filled, at, at + 8);
        at += 8;
      } else if (now === 252) {
        isEnded = true;
        return false;
      } else if (now !== 0)
        (now === 254 ? blanks : now === 255 ? systemMissing : small[now]!).copy(oneCase, filled);
      code++;
      if (now === 0) continue;
      filled += 8;
      if (filled < oneCase.length) continue;
      filled = 0;
      if (!whole()) return false;
    }
    rest = Buffer.from(bytes.subarray(at));
    return true;
  };
}

async function* after(path: string, start: number): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, {start, highWaterMark: 1 << 20})) yield chunk as Buffer;
}

/** The ZLIB blocks of a file, one at a time; a trailer behind them says where each lies. */
async function* blocks(path: string, {start, isLittleEndian}: SavDictionary): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const {size} = await file.stat();
    const bytes = async (position: number, length: number) => {
      if (!(position >= 0 && length >= 0 && position + length <= size))
        throw brokenSav("a file that ends too early");
      const {buffer} = await file.read({buffer: Buffer.alloc(length), position});
      return buffer;
    };
    const long = (buffer: Buffer, at: number) =>
      Number(isLittleEndian ? buffer.readBigInt64LE(at) : buffer.readBigInt64BE(at));
    const int = (buffer: Buffer, at: number) =>
      isLittleEndian ? buffer.readInt32LE(at) : buffer.readInt32BE(at);
    const header = await bytes(start, 24);
    const trailerAt = long(header, 8);
    const count = int(await bytes(trailerAt, 24), 20);
    for (let i = 0; i < count; i++) {
      const entry = await bytes(trailerAt + 24 + i * 24, 24);
      const [position, unpacked, packed] = [long(entry, 8), int(entry, 16), int(entry, 20)];
      if (unpacked < 0 || unpacked > largestBlock) throw brokenSav(`a block of ${unpacked} bytes`);
      const block = await bytes(position, packed);
      yield await unzip(block, {maxOutputLength: Math.max(1, unpacked)}).catch(() => {
        throw brokenSav("a block that is damaged");
      });
    }
  } finally {
    await file.close();
  }
}
