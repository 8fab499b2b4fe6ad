import type {Readable} from "node:stream";
import {promisify} from "node:util";
import yauzl, {type Entry, type ZipFile} from "yauzl";
import {keepWithin, limits} from "./limits.js";
import {Refusal} from "./refusal.js";

/** The parts of a zip archive, by name; opened one at a time, never unpacked to disk. */
export interface Parts {
  names: string[];
  /** How many bytes a part has once it is unpacked; 0 where there is none of the name. */
  size(name: string): number;
  /** A part's bytes, 64 KiB or so at a time; nothing where there is none of the name. */
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a zip archive. Sizes are held against the limits before a byte is unpacked, and against the truth while it is. */
export async function openZip(path: string): Promise<Parts> {
  const zip = await openArchive(path);
  try {
    const entries = await listEntries(zip);
    const openStream = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<Readable>;
    return {
      names: [...entries.keys()],
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      async *read(name) {
        const entry = entries.get(name);
        if (entry === undefined) return;
        try {
          for await (const chunk of await openStream(entry)) yield chunk as Buffer;
        } catch (error) {
          throw brokenArchive(error, name);
        }
      },
      close: () => zip.close()
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  try {
    return await promisify(
      yauzl.open as (
        path: string,
        options: yauzl.Options,
        done: (error: Error | null, zip: ZipFile) => void
      ) => void
    )(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true
    });
  } catch (error) {
    throw brokenArchive(error, null);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  keepWithin("parts", zip.entryCount);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    await new Promise<void>((done, fail) => {
      zip.on("error", fail).on("end", () => done());
      zip.on("entry", (entry: Entry) => {
        try {
          unpacked += entry.uncompressedSize;
          keepWithin("unpackedBytes", unpacked);
          // Small parts may be packed as tightly as they like.
          if (entry.uncompressedSize > 2 ** 26)
            keepWithin("packedTimes", Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize)));
          entries.set(entry.fileName.replace(/^\//, ""), entry);
          zip.readEntry();
        } catch (error) {
          fail(error);
        }
      });
      zip.readEntry();
    });
  } catch (error) {
    throw error instanceof Refusal ? error : brokenArchive(error, null);
  }
  return entries;
}

function brokenArchive(error: unknown, part: string | null): Error {
  if (error instanceof Refusal) return error;
  return new Refusal({
    code: "broken_container",
    found:
      part === null ? "a zip archive that is cut or damaged" : `the damaged part ${part} in a zip archive`,
    expected: `a whole Excel workbook (at most ${limits.parts.most.toLocaleString("en")} parts)`,
    hint: "Download or copy the file again; open it in Excel and save it once more if that does not help."
  });
}
