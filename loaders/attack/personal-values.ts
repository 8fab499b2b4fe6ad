import type {Engagement} from "../engagement/schema.js";
import type {ExportColumn} from "../ingest/layout.js";
import {personalKind} from "../ingest/personal-data.js";
import {type Database, openDatabase} from "../warehouse/duckdb.js";
import {readModel} from "../warehouse/sql-model.js";
import {withRawCells} from "./raw-cells.js";

/** What the exports hold of people beside their answers; the warehouse has none of it, so the files are read again. */
export interface PersonalValues {
  personal: {kind: string; text: string}[];
  /** Whole sentences in any column, whether it is an answer's or not. */
  sentences: string[];
}

/** Reads names, addresses, places and sentences from an engagement's exports, in memory alone. */
export async function personalValuesOf(
  folder: string,
  {sources}: Pick<Engagement, "sources">
): Promise<PersonalValues> {
  const found: PersonalValues = {personal: [], sentences: []};
  const db = await openDatabase(":memory:");
  try {
    for (const source of sources) {
      await withRawCells(db, folder, source, async (columns) => {
        found.personal.push(...(await personalIn(db, columns)));
        const texts = await db.rows<{text: string}>(await readModel(import.meta.url, "models/sentences"));
        found.sentences.push(...texts.map(({text}) => text));
      });
    }
    return found;
  } finally {
    db.close();
  }
}

type Kind = NonNullable<ReturnType<typeof personalKind>>;

/** What each kind is called; a browser or a screen is everybody's, and tells nobody. */
const called: Readonly<Record<Exclude<Kind, "device">, string>> = {
  name: "name",
  email: "e-mail address",
  ip: "IP address",
  location: "location",
  phone: "phone number"
};

async function personalIn(
  db: Database,
  columns: readonly ExportColumn[]
): Promise<PersonalValues["personal"]> {
  const kinds = new Map(columns.map((column) => [column.position, personalKind(column)]));
  const isOf = (position: number, wanted: (kind: Kind) => boolean) => {
    const kind = kinds.get(position) ?? null;
    return kind !== null && wanted(kind);
  };
  const read = async <Row>(model: string, wanted: (kind: Kind) => boolean): Promise<Row[]> => {
    await db.set(
      "positions",
      [...kinds.keys()].filter((position) => isOf(position, wanted))
    );
    return db.rows<Row>(await readModel(import.meta.url, model));
  };
  const texts = await read<{position: number; text: string}>(
    "models/column_texts",
    (kind) => kind !== "device"
  );
  const names = await read<{text: string}>("models/full_names", (kind) => kind === "name");
  return [
    ...texts.map(({position, text}) => ({kind: called[kinds.get(position) as keyof typeof called], text})),
    ...names.map(({text}) => ({kind: called.name, text}))
  ];
}
