import {open} from "node:fs/promises";
import {join} from "node:path";
import iconv from "iconv-lite";
import {matchKey} from "../plain-text.js";
import {usualLabels} from "../usual-labels.js";
import type {Copied, Told} from "./copied.js";
import {csvCopy} from "./csv-copy.js";
import {limits} from "./limits.js";
import {readCases} from "./sav-cases.js";
import {
  brokenSav,
  NeedsMore,
  readDictionary,
  type SavDictionary,
  type SavVariable
} from "./sav-dictionary.js";

/** Print formats of dates and times (PSPP's manual, "Variable Record"). */
const dates = new Set([20, 23, 24, 26, 27, 28, 29, 30, 38, 39]);
const datesWithTime = new Set([22, 41]);
const times = new Set([21, 25, 40]);
/** SPSS counts seconds from 14 October 1582. */
const epoch = Date.UTC(1582, 9, 14);
const dontKnow = new Set(usualLabels.known.dont_know.map(matchKey));

/**
 * Copies an SPSS file: row 1 the variables' names, row 2 their labels, then cases; values as their labels, dates as ISO
 * text. System-missing and user-missing values become empty cells, but for those labelled "don't know": these are answers.
 */
export async function copySav(path: string, folder: string, told: Told): Promise<Copied> {
  const {dictionary, size} = await dictionaryOf(path);
  const copy = join(folder, "cases.csv");
  const out = csvCopy(copy);
  const texts = dictionary.variables.map((variable) => cellReader(variable, dictionary));
  const missing = dictionary.variables.map(() => 0);
  out.write(dictionary.variables.map(({name}) => name));
  out.write(dictionary.variables.map(({label}) => label));
  let done = 0;
  try {
    await readCases(
      path,
      dictionary,
      (oneCase) =>
        out.write(
          texts.map((text, i) => {
            const cell = text(oneCase);
            if (cell === null) missing[i]!++;
            return cell ?? "";
          })
        ),
      async (bytes) => {
        done += bytes;
        told(Math.min(1, done / size));
        await out.flush();
      }
    );
  } finally {
    await out.close();
  }
  const records = await out.close();
  const total = missing.reduce((sum, count) => sum + count, 0);
  const named = dictionary.variables.filter((_, i) => missing[i]! > 0).map(({name}) => name);
  return {
    path: copy,
    delimiter: ",",
    records,
    encoding: "utf-8",
    skipped: 0,
    isUnquoted: false,
    notices:
      total === 0
        ? []
        : [
            {
              code: "user_missing",
              found: `${total.toLocaleString("en")} values that the file declares missing, in ${named.slice(0, 5).join(", ")}${named.length > 5 ? ` and ${named.length - 5} more` : ""}`,
              expected: "answers",
              hint: "They were read as empty cells. Take the declaration off in SPSS where they are answers."
            }
          ]
  };
}

async function dictionaryOf(path: string): Promise<{dictionary: SavDictionary; size: number}> {
  const file = await open(path);
  try {
    const {size} = await file.stat();
    for (let length = 1 << 20; ; length *= 4) {
      const {buffer, bytesRead} = await file.read({
        buffer: Buffer.alloc(Math.min(length, size)),
        position: 0
      });
      try {
        return {dictionary: readDictionary(buffer.subarray(0, bytesRead)), size};
      } catch (error) {
        if (!(error instanceof NeedsMore)) throw error;
        if (length >= size || length >= limits.sharedBytes.most)
          throw brokenSav("a file that ends before its data begin");
      }
    }
  } finally {
    await file.close();
  }
}

/** How a variable's cell is read from a case: text, empty where nothing was said, null where the value is user-missing. */
function cellReader(variable: SavVariable, dictionary: SavDictionary): (oneCase: Buffer) => string | null {
  return variable.width === 0 ? numberReader(variable, dictionary) : textReader(variable, dictionary);
}

function numberReader(
  {segments, labels, missing, missingRange, format}: SavVariable,
  {isLittleEndian}: SavDictionary
): (oneCase: Buffer) => string | null {
  const at = segments[0]!.place * 8;
  const isMissing = (value: number) =>
    missing.includes(value) ||
    (missingRange !== null && value >= missingRange[0] && value <= missingRange[1]);
  const read = (value: number): string | null => {
    const label = labels.get(value);
    if (isMissing(value)) return label !== undefined && dontKnow.has(matchKey(label)) ? label : null;
    return label ?? numberText(value, format);
  };
  const known = new Map<number, string | null>();
  return (oneCase) => {
    const value = isLittleEndian ? oneCase.readDoubleLE(at) : oneCase.readDoubleBE(at);
    if (value === -Number.MAX_VALUE || Number.isNaN(value)) return "";
    const seen = known.get(value);
    if (seen !== undefined || known.has(value)) return seen!;
    const text = read(value);
    if (known.size < 1000) known.set(value, text);
    return text;
  };
}

function textReader(
  {segments, labels, missing, width}: SavVariable,
  {encoding}: SavDictionary
): (oneCase: Buffer) => string | null {
  const isUtf8 = /^utf-?8$/i.test(encoding);
  return (oneCase) => {
    const parts = segments.map(({place, bytes}) => oneCase.subarray(place * 8, place * 8 + bytes));
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts).subarray(0, width);
    // Some writers fill up with NULs instead of blanks.
    const text = (isUtf8 ? bytes.toString("utf8") : iconv.decode(bytes, encoding))
      .replace(/[ \0]+$/, "")
      .replaceAll("\0", "");
    const label = labels.get(text);
    if (text !== "" && missing.includes(text))
      return label !== undefined && dontKnow.has(matchKey(label)) ? label : null;
    return label ?? text;
  };
}

function numberText(value: number, format: number): string {
  const isDate = dates.has(format);
  if (isDate || datesWithTime.has(format)) {
    const time = epoch + Math.round(value) * 1000;
    if (Math.abs(time) > 8.64e15) return String(value);
    const text = new Date(time).toISOString().replace("T", " ").slice(0, 19);
    return isDate ? text.slice(0, 10) : text;
  }
  if (times.has(format)) {
    const seconds = Math.round(value);
    return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((part) => String(Math.floor(part)).padStart(2, "0"))
      .join(":");
  }
  return String(value);
}
