import {join} from "node:path";
import type {Copied, Told} from "./copied.js";
import {csvCopy} from "./csv-copy.js";
import {excelDate} from "./excel-date.js";
import {keepWithin} from "./limits.js";
import {columnIndex, type Merged, mergedCells} from "./merged-cells.js";
import type {Opening} from "./opening.js";
import {type Finding, Refusal} from "./refusal.js";
import {readSharedStrings, type SharedStrings, unescaped} from "./shared-strings.js";
import {readWorkbook, type Workbook} from "./workbook.js";
import {readXml} from "./xml.js";
import {openZip, type Parts} from "./zip.js";

type Sheet = Workbook["sheets"][number];

/** Merged cells that begin above this row are headers: their text goes to the right, but not down into the next header row. */
const headerRows = 3;

/**
 * Copies a sheet of an Excel workbook: values as Excel keeps them (of formulas the last result), dates as ISO text, booleans
 * as TRUE and FALSE, merged cells filled. Rows without a value are no records.
 */
export async function copyXlsx(path: string, folder: string, opening: Opening, told: Told): Promise<Copied> {
  const parts = await openZip(path);
  try {
    const workbook = await readWorkbook(parts);
    const {sheet, notices} = await chosenSheet(parts, workbook.sheets, opening.sheet);
    const strings = await readSharedStrings(parts, workbook.sharedStrings);
    const merged = await mergedCells(parts.read(sheet.part));
    const copy = join(folder, "sheet.csv");
    const {records, uncomputed} = await copySheet(parts, sheet, {workbook, strings, merged, copy, told});
    if (uncomputed > 0) notices.push(withoutResult(uncomputed));
    return {
      path: copy,
      delimiter: ",",
      records,
      encoding: "utf-8",
      skipped: 0,
      isUnquoted: false,
      notices
    };
  } finally {
    parts.close();
  }
}

/** The sheet that is named; else the only one that is shown and holds values. */
async function chosenSheet(
  parts: Parts,
  sheets: readonly Sheet[],
  named: string | undefined
): Promise<{sheet: Sheet; notices: Finding[]}> {
  const names = sheets.map(({name}) => `"${name}"`).join(", ");
  if (named !== undefined) {
    const sheet = sheets.find(({name}) => name === named);
    if (sheet !== undefined) return {sheet, notices: []};
    throw new Refusal({
      code: "unknown_sheet",
      found: `the sheets ${names}`,
      expected: `a sheet "${named}"`,
      hint: 'Correct "sheet" in engagement.json.'
    });
  }
  const filled: Sheet[] = [];
  for (const sheet of sheets) if (!sheet.isHidden && (await hasValues(parts, sheet))) filled.push(sheet);
  const [first] = filled;
  if (first === undefined) return {sheet: sheets[0]!, notices: []};
  if (filled.length === 1) return {sheet: first, notices: []};
  throw new Refusal({
    code: "several_sheets",
    found: `${filled.length} sheets with data: ${filled.map(({name}) => `"${name}"`).join(", ")}`,
    expected: "one sheet, or its name",
    hint: `Say which in engagement.json, e.g. "sheet": ${JSON.stringify(first.name)}.`
  });
}

async function hasValues(parts: Parts, sheet: Sheet): Promise<boolean> {
  let found = false;
  await readXml(
    parts.read(sheet.part),
    sheet.part,
    {
      open(name) {
        if (name === "v" || name === "is") found = true;
      }
    },
    () => !found
  );
  return found;
}

interface SheetCopy {
  workbook: Workbook;
  strings: SharedStrings;
  merged: readonly Merged[];
  copy: string;
  told: Told;
}

async function copySheet(
  parts: Parts,
  {part, name: sheetName}: Sheet,
  {workbook, strings, merged, copy, told}: SheetCopy
): Promise<{records: number; uncomputed: number}> {
  const out = csvCopy(copy);
  const fills = mergeFiller(merged);
  let done = 0;
  let cells: string[] = [];
  let [width, row, column] = [0, -1, -1];
  let [type, style, value, isValue] = ["", 0, "", false];
  let [isFormula, uncomputed] = [false, 0];

  const cellText = (): string => {
    switch (type) {
      case "s": {
        const text = strings.at(Number(value));
        if (text === undefined) throw badCell(sheetName, row, column, "a shared string that is not there");
        return text;
      }
      case "b":
        return value === "1" || value === "true" ? "TRUE" : value === "" ? "" : "FALSE";
      case "inlineStr":
      case "str":
        return unescaped(value);
      case "e":
      case "d":
        return value;
      default:
        return numberText(value, workbook.isDate[style] === true, workbook.since1904);
    }
  };

  await readXml(
    parts.read(part),
    part,
    {
      open(name, attributes) {
        if (name === "row") {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
        } else if (name === "c") {
          column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r);
          if (!(column >= 0)) throw badCell(sheetName, row, 0, `the cell reference "${attributes.r}"`);
          keepWithin("columns", column + 1);
          type = attributes.t ?? "n";
          style = Number(attributes.s ?? 0);
          value = "";
          isFormula = false;
        } else if (name === "f") isFormula = true;
        else isValue = name === "v" || (name === "t" && type === "inlineStr");
      },
      text(piece) {
        if (isValue) value += piece;
      },
      close(name) {
        isValue = false;
        if (name === "c") {
          const text = value === "" ? "" : cellText();
          if (text === "") {
            if (isFormula && type !== "str") uncomputed++;
            return;
          }
          while (cells.length < column) cells.push("");
          cells[column] = text;
        } else if (name === "row") {
          fills(row, cells);
          // Every row has the first row's width at least, as a sheet has.
          if (cells.length > 0) {
            width = Math.max(width, cells.length);
            while (cells.length < width) cells.push("");
            out.write(cells);
          }
          cells = [];
        }
      }
    },
    async (bytes) => {
      done += bytes;
      told(done / parts.size(part));
      await out.flush();
      return true;
    }
  ).catch(async (error) => {
    await out.close();
    throw error;
  });
  return {records: await out.close(), uncomputed};
}

/** Numbers lose the noise of their 17th digit; dates become text. */
function numberText(value: string, isDate: boolean, since1904: boolean): string {
  // An id of more digits than a number holds was written by a program, not by Excel: it is kept as it stands.
  if (value === "" || /^\d{16,}$/.test(value)) return value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return (isDate ? excelDate(number, since1904) : null) ?? String(number);
}

/** Puts the text of merged cells into each of them, a row at a time. */
function mergeFiller(merged: readonly Merged[]): (row: number, cells: string[]) => void {
  const coming = [...merged].sort((a, b) => a.top - b.top);
  let next = 0;
  let open: (Merged & {text: string})[] = [];
  return (row, cells) => {
    while (next < coming.length && coming[next]!.top <= row) {
      const area = coming[next++]!;
      if (area.top === row) open.push({...area, text: cells[area.left] ?? ""});
    }
    open = open.filter(({bottom}) => bottom >= row);
    for (const {top, left, right, text} of open) {
      if (text === "" || (row > top && top < headerRows)) continue;
      for (let column = left; column <= Math.min(right, left + 20_000); column++) {
        while (cells.length <= column) cells.push("");
        if (cells[column] === "" || cells[column] === undefined) cells[column] = text;
      }
    }
  };
}

function withoutResult(cells: number): Finding {
  return {
    code: "formula_without_result",
    found: `${cells.toLocaleString("en")} ${cells === 1 ? "formula" : "formulas"} without a result`,
    expected: "the result beside each formula, as Excel saves it",
    hint: "They were read as empty cells. Open the workbook in Excel and save it."
  };
}

function badCell(sheet: string, row: number, column: number, found: string): Refusal {
  return new Refusal({
    code: "broken_container",
    row: row + 1,
    found: `${found}, in column ${column + 1} of sheet "${sheet}"`,
    expected: "a whole Excel workbook",
    hint: "Open the file in Excel and save it again."
  });
}
