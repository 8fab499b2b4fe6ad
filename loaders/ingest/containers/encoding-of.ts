import {open} from "node:fs/promises";
import {analyse} from "chardet";
import {characterLength} from "./scan-text.js";

/** What a text file is written in, as iconv-lite and TextDecoder name it. */
export type FileEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const marks: [FileEncoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]]
];
/** Bytes that Windows-1252 gives no character. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const enough = 1 << 16;

/** The encoding that a file's first bytes show: by its mark, or by the zero bytes of UTF-16 without one. */
export function encodingOfStart(start: Buffer): {encoding: FileEncoding; isMarked: boolean} {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, i) => start[i] === byte)) return {encoding, isMarked: true};
  }
  const pairs = start.length >> 1;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (start[i] === 0) zeros[i & 1]!++;
  // Latin letters, separators and line ends have a zero half in UTF-16; text in another encoding has no zeros.
  if (zeros[1]! > pairs / 4 && zeros[0]! < pairs / 50) return {encoding: "utf-16le", isMarked: false};
  if (zeros[0]! > pairs / 4 && zeros[1]! < pairs / 50) return {encoding: "utf-16be", isMarked: false};
  return {encoding: "utf-8", isMarked: false};
}

/**
 * What a file that is not UTF-8 is written in: `windows-1252` where nothing speaks against it, else the best guess (to be
 * named, not used), or null where most of it is UTF-8 and a few bytes are broken.
 */
export async function encodingOfBroken(path: string): Promise<{encoding: string; isCertain: boolean} | null> {
  const odd = await linesBeyondAscii(path);
  let [characters, broken, impossible] = [0, 0, 0];
  for (let i = 0; i < odd.length; ) {
    const length = characterLength(odd[i]!);
    if (odd[i]! < 0x80) {
      i++;
      continue;
    }
    const rest = odd.subarray(i + 1, i + length);
    if (length > 1 && rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80)) {
      characters++;
      i += length;
    } else {
      broken++;
      if (undefinedBytes.has(odd[i]!)) impossible++;
      i++;
    }
  }
  if (characters > broken) return null;
  const guesses = analyse(odd);
  const best = guesses[0];
  const isLatin = best === undefined || /^(windows-1252|iso-8859-1|iso-8859-15)$/i.test(best.name);
  // Of a few letters nothing can be told by frequency: Western text is what survey tools write in one byte a letter.
  const isVague = broken < 12 || (best?.confidence ?? 0) < 30;
  if (characters === 0 && impossible === 0 && (isLatin || isVague))
    return {encoding: "windows-1252", isCertain: true};
  return {encoding: best?.name ?? "unknown", isCertain: false};
}

/** At most 64 KiB of the surroundings of bytes beyond ASCII. */
async function linesBeyondAscii(path: string): Promise<Buffer> {
  const file = await open(path);
  const kept: Buffer[] = [];
  let size = 0;
  try {
    const buffer = Buffer.alloc(1 << 20);
    for (let position = 0; size < enough; ) {
      const {bytesRead} = await file.read({buffer, position});
      if (bytesRead === 0) break;
      position += bytesRead;
      let from = 0;
      for (let i = 0; i < bytesRead && size < enough; i++) {
        if (buffer[i]! < 0x80 || i < from) continue;
        const part = Buffer.from(buffer.subarray(Math.max(from, i - 20), Math.min(bytesRead, i + 20)));
        kept.push(part);
        size += part.length;
        from = i + 20;
      }
    }
  } finally {
    await file.close();
  }
  return Buffer.concat(kept);
}
