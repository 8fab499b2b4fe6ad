import {type Field, Type, type Vector} from "apache-arrow";

/** What a column's values are, as far as showing, sorting and filtering them goes. */
export type ColumnKind = "number" | "text" | "time" | "boolean" | "nested";

export interface GridColumn {
  name: string;
  kind: ColumnKind;
  /** The type as Arrow calls it. */
  type: string;
  /** The value at a row as JavaScript has it: a number, a text, true or false, or null; what is nested as JSON. */
  get(row: number): Plain;
  /** Every value, in order of row. */
  values(): Plain[];
  /** The value as it is shown and copied. */
  show(value: Plain): string;
}

export type Plain = string | number | boolean | null;

/** A column of an Arrow table, read as it is needed. */
export function gridColumn(field: Field, vector: Vector): GridColumn {
  const {typeId} = field.type;
  const kind = kindOf(typeId);
  const plain = readerOf(field, kind);
  return {
    name: field.name,
    kind,
    type: String(field.type),
    get: (row) => plain(vector.get(row)),
    values: () => Array.from(vector as Iterable<unknown>, plain),
    show: showerOf(field, kind)
  };
}

function kindOf(typeId: Type): ColumnKind {
  switch (typeId) {
    case Type.Int:
    case Type.Float:
    case Type.Decimal:
      return "number";
    case Type.Bool:
      return "boolean";
    case Type.Date:
    case Type.Timestamp:
      return "time";
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Dictionary:
      return "text";
    default:
      return "nested";
  }
}

function readerOf(field: Field, kind: ColumnKind): (value: unknown) => Plain {
  if (field.type.typeId === Type.Decimal) {
    const {scale} = field.type as unknown as {scale: number};
    return (value) => (value === null ? null : decimal(value as Uint32Array, scale));
  }
  if (kind === "nested") return (value) => (value === null || value === undefined ? null : json(value));
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "bigint") return Number(value);
    return value instanceof Date ? value.getTime() : (value as Plain);
  };
}

/** Arrow gives the unscaled number as 32-bit words, the lowest first, in two's complement. */
function decimal(words: Uint32Array, scale: number): number {
  const bits = BigInt(words.length * 32);
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return Number(BigInt.asIntN(Number(bits), unsigned)) / 10 ** scale;
}

function json(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? Number(inner) : inner)) ?? "";
}

function showerOf(field: Field, kind: ColumnKind): (value: Plain) => string {
  if (kind !== "time") return (value) => (value === null ? "" : String(value));
  const isDay = field.type.typeId === Type.Date;
  return (value) => {
    if (value === null) return "";
    const iso = new Date(value as number).toISOString();
    return isDay || iso.endsWith("T00:00:00.000Z")
      ? iso.slice(0, 10)
      : iso.slice(0, 23).replace("T", " ").replace(".000", "");
  };
}
