import {csvParseRows, tsvParseRows} from "d3-dsv";

/** How files of a kind end, or begin and end, when they are whole. */
const marks = {".parquet": "PAR1", ".arrow": "ARROW1"};

/** What is wrong with the bytes that a loader printed for a file of this name: found and expected; null where nothing is. */
export function wrongWith(name, bytes) {
  if (bytes.length < 100 && bytes.toString("latin1").trim() === "")
    return {found: "nothing printed", expected: `${name} on standard output`};
  const kind = /\.\w+$/.exec(name)?.[0];
  const text = bytes.toString("utf8");
  if (kind === ".json") return wrongWithJson(text);
  if (kind === ".csv") return wrongWithRows(csvParseRows(text), text);
  if (kind === ".tsv") return wrongWithRows(tsvParseRows(text), text);
  const mark = marks[kind];
  if (mark !== undefined && bytes.subarray(0, mark.length).toString("latin1") === mark)
    return bytes.subarray(-mark.length).toString("latin1") === mark
      ? null
      : half(bytes.length, kind.slice(1));
  return null;
}

function wrongWithJson(text) {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const at = /position (\d+)/.exec(error.message)?.[1];
    const isOver = at === undefined ? /^Unexpected end/.test(error.message) : text.slice(at).trim() === "";
    if (isOver || /^Unterminated/.test(error.message)) return half(Buffer.byteLength(text), "JSON");
    return {
      found: `no JSON${at === undefined ? "" : `, in its line ${text.slice(0, at).split("\n").length}`}`,
      expected: "JSON and nothing else on standard output (console.error says what is not part of it)"
    };
  }
}

function wrongWithRows([header, ...rows], text) {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return half(Buffer.byteLength(text), "its last row");
  const place = rows.findIndex(({length}) => length !== header.length);
  if (place < 0) return null;
  return {
    found: `row ${place + 2} of ${rows.length + 1} with ${rows[place].length} of ${header.length} columns`,
    expected: "as many columns in each row as in the first"
  };
}

function half(bytes, what) {
  return {
    found: `half a file: it ends after ${bytes.toLocaleString("en")} bytes within ${what}`,
    expected: "the whole file"
  };
}
