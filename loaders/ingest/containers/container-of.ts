import type {Container} from "../head.js";
import {Refusal} from "./refusal.js";

const zip = Buffer.from("PK\x03\x04", "latin1");
const parquet = Buffer.from("PAR1");
const spss = [Buffer.from("$FL2"), Buffer.from("$FL3")];

/** What is recognised, so that the message can say what to do, but not read. */
const others: {magic: Buffer; what: string; hint: string}[] = [
  {
    magic: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    what: "an old Excel workbook (.xls) or one that is protected by a password",
    hint: "Open it in Excel and save it as .xlsx, without a password."
  },
  {
    magic: Buffer.from([0x1f, 0x8b]),
    what: "a gzip archive",
    hint: "Unpack it and name the file inside."
  },
  {magic: Buffer.from("%PDF"), what: "a PDF", hint: "Ask for the data as CSV or Excel."},
  {
    magic: Buffer.from("PK\x05\x06", "latin1"),
    what: "an empty zip archive",
    hint: "Export the file again."
  },
  {
    magic: Buffer.from("<html"),
    what: "a web page",
    hint: "Some tools name a web page .xls: open it in Excel and save it as .xlsx, or export it as CSV."
  },
  {
    magic: Buffer.from("<!doctype html"),
    what: "a web page",
    hint: "The download may be a sign-in page: export the file again, as CSV or Excel."
  }
];

/** What a file is, told by its first bytes and never by its name. Throws a Refusal for what is known and not read. */
export function containerOf(start: Buffer): Container {
  const begins = (magic: Buffer) => start.subarray(0, magic.length).equals(magic);
  if (begins(zip)) return "xlsx";
  if (begins(parquet)) return "parquet";
  if (spss.some(begins)) return "sav";
  const lower = Buffer.from(start.subarray(0, 64).toString("latin1").trimStart().toLowerCase(), "latin1");
  const other = others.find(({magic}) => begins(magic) || lower.subarray(0, magic.length).equals(magic));
  if (other) {
    throw new Refusal({
      code: "other_container",
      found: other.what,
      expected: "text (CSV, TSV), an Excel workbook (.xlsx), SPSS (.sav), JSON or Parquet",
      hint: other.hint
    });
  }
  return jsonKind(start.toString("utf8")) ?? "text";
}

/** JSON begins with a bracket or brace and what may follow one; a CSV whose first cell begins so is not taken for it. */
function jsonKind(start: string): "json" | "ndjson" | null {
  const text = start.replace(/^\uFEFF/, "").trimStart();
  if (/^\[\s*(\{\s*("|\})|\])/.test(text)) return "json";
  if (!/^\{\s*("(?:[^"\\\n]|\\.)*"\s*:|\})/.test(text)) return null;
  const [firstLine = ""] = text.split("\n", 1);
  if (firstLine.length === text.length) return "json";
  try {
    JSON.parse(firstLine);
    return "ndjson";
  } catch {
    return "json";
  }
}
