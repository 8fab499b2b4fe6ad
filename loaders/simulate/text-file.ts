import {closeSync, openSync, writeSync} from "node:fs";

/** A file that is written from front to back in large chunks, so that memory stays flat. */
export interface TextFile {
  write(text: string): void;
  close(): void;
}

const chunkLength = 1 << 20;

export function textFile(path: string, encoding: "utf8" | "utf16le" = "utf8"): TextFile {
  const file = openSync(path, "w");
  let parts: string[] = [];
  let length = 0;
  const flush = () => {
    const bytes = Buffer.from(parts.join(""), encoding);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    parts = [];
    length = 0;
  };
  return {
    write(text) {
      parts.push(text);
      length += text.length;
      if (length >= chunkLength) flush();
    },
    close() {
      flush();
      closeSync(file);
    }
  };
}
