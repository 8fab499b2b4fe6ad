import {createReadStream, createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {csvCopy} from "./csv-copy.js";
import {keepWithin} from "./limits.js";

/** A CSV whose columns come up while it is written. */
export interface TableWriter {
  write(cells: ReadonlyMap<string, string>): void;
  flush(): Promise<void>;
  /** Writes header rows and rows to `copy`, and returns how many records that are; with null it only ends. */
  finish(copy: string | null): Promise<number>;
}

/** Begins such a table: rows go to `rowsPath` first, as the header is known only after the last. */
export function tableWriter(
  rowsPath: string,
  header: (keys: readonly string[]) => readonly (readonly string[])[]
): TableWriter {
  const places = new Map<string, number>();
  const rows = csvCopy(rowsPath);
  return {
    write(cells) {
      const record: string[] = new Array(places.size).fill("");
      for (const [key, cell] of cells) {
        let place = places.get(key);
        if (place === undefined) {
          place = places.size;
          places.set(key, place);
          keepWithin("columns", places.size);
        }
        while (record.length <= place) record.push("");
        record[place] = cell;
      }
      // A record without a key is a row all the same.
      rows.write(record.length === 0 ? [""] : record);
    },
    flush: rows.flush,
    async finish(copy) {
      const count = await rows.close();
      if (copy === null) return count;
      const head = csvCopy(copy);
      const headerRows = header([...places.keys()]);
      for (const record of headerRows) head.write(record);
      await head.close();
      await pipeline(createReadStream(rowsPath), createWriteStream(copy, {flags: "a"}));
      return count + headerRows.length;
    }
  };
}
