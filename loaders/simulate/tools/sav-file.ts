/** A variable of an SPSS file to be written; texts of up to 255 bytes. */
export interface SavColumn {
  /** At most 8 letters. */
  name: string;
  label?: string;
  /** Bytes of text; 0 for numbers. */
  width?: number;
  format?: number;
  labels?: [value: number, label: string][];
  missing?: number[];
  range?: [low: number, high: number];
}

/** What stands before the cases of an SPSS file (compressed a byte a small number, UTF-8). */
export function savStart(columns: readonly SavColumn[], cases: number, longNames = ""): Buffer {
  const places: number[] = [];
  let place = 0;
  for (const {width = 0} of columns) {
    places.push(place + 1);
    place += Math.max(1, Math.ceil(width / 8));
  }
  return Buffer.concat([
    text("$FL2", 4),
    text("@(#) SPSS DATA FILE", 60),
    ints(2, place, 1, 0, cases),
    double(100),
    text("25 Nov 2612:00:00", 17),
    text("", 67),
    ...columns.flatMap(variable),
    ...columns.flatMap(({labels}, i) => (labels ? valueLabels(labels, places[i]!) : [])),
    extension(20, Buffer.from("UTF-8")),
    ...(longNames === "" ? [] : [extension(13, Buffer.from(longNames))]),
    ints(999, 0)
  ]);
}

/** Cases, compressed; null is system-missing. */
export function savCases(
  columns: readonly SavColumn[],
  cases: readonly (readonly (number | string | null)[])[]
): Buffer {
  const parts: Buffer[] = [];
  let [codes, pieces]: [number[], Buffer[]] = [[], []];
  const put = (code: number, piece?: Buffer) => {
    codes.push(code);
    if (piece) pieces.push(piece);
    if (codes.length < 8) return;
    parts.push(Buffer.from(codes), ...pieces);
    [codes, pieces] = [[], []];
  };
  for (const cells of cases) {
    for (const [i, {width = 0}] of columns.entries()) {
      const cell = cells[i]!;
      if (cell === null) put(255);
      else if (typeof cell === "number") {
        if (Number.isInteger(cell) && cell > -100 && cell < 152) put(cell + 100);
        else put(253, double(cell));
      } else {
        const bytes = text(cell, Math.ceil(width / 8) * 8);
        for (let at = 0; at < bytes.length; at += 8) put(253, bytes.subarray(at, at + 8));
      }
    }
  }
  while (codes.length > 0) put(0);
  return Buffer.concat(parts);
}

function variable({name, label = "", width = 0, format = 5, missing = [], range}: SavColumn): Buffer[] {
  const values = [...(range ?? []), ...missing];
  const labelBytes = Buffer.from(label);
  const print = (format << 16) | (8 << 8);
  const first = [
    ints(2, width, label === "" ? 0 : 1, range ? -values.length : values.length, print, print),
    text(name, 8),
    ...(label === ""
      ? []
      : [ints(labelBytes.length), labelBytes, Buffer.alloc((4 - (labelBytes.length % 4)) % 4)]),
    ...values.map(double)
  ];
  const more = Array.from({length: Math.max(0, Math.ceil(width / 8) - 1)}, () =>
    Buffer.concat([ints(2, -1, 0, 0, 0, 0), text("", 8)])
  );
  return [...first, ...more];
}

function valueLabels(labels: readonly [number, string][], place: number): Buffer[] {
  return [
    ints(3, labels.length),
    ...labels.flatMap(([value, label]) => {
      const bytes = Buffer.from(label);
      return [double(value), Buffer.from([bytes.length]), bytes, Buffer.alloc(7 - (bytes.length % 8))];
    }),
    ints(4, 1, place)
  ];
}

function extension(subtype: number, data: Buffer): Buffer {
  return Buffer.concat([ints(7, subtype, 1, data.length), data]);
}

function text(value: string, length: number): Buffer {
  const bytes = Buffer.alloc(length, " ");
  bytes.write(value);
  return bytes;
}

function ints(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => void bytes.writeInt32LE(value, i * 4));
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
