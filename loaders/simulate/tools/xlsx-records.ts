import {closeSync, openSync, writeSync} from "node:fs";
import {strToU8, Zip, ZipDeflate} from "fflate";
import type {Cell, RecordFile} from "./records.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Unix time's first day, as Excel counts days. */
const firstDay = 25_569;
const chunkLength = 1 << 16;

/** A day and time of an Excel sheet; a column of these is shown as dates. */
export function excelDate(date: Date): number {
  return firstDay + Math.floor(date.getTime() / 1000) / 86_400;
}

/** Records as the only sheet of an Excel workbook, texts shared among its cells; the columns at `dates` are shown as dates. */
export function xlsxRecords(path: string, sheetName: string, dates: readonly number[] = []): RecordFile {
  const file = openSync(path, "w");
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
  });
  const add = (name: string) => {
    const part = new ZipDeflate(name);
    // The same records make the same bytes, whenever they are written.
    part.mtime = "1980-01-01T12:00:00";
    zip.add(part);
    return part;
  };
  for (const [name, xml] of Object.entries(partsOf(sheetName)))
    add(name).push(strToU8(declaration + xml), true);

  const places = new Map<string, number>();
  const sheet = add("xl/worksheets/sheet1.xml");
  let waiting = `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let row = 0;
  const cellXml = (cell: Cell, column: number) => {
    if (cell === "") return "";
    const at = `r="${letters(column)}${row}"`;
    if (typeof cell === "number")
      return `<c ${at}${dates.includes(column) ? ' s="1"' : ""}><v>${cell}</v></c>`;
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return `<c ${at} t="s"><v>${place}</v></c>`;
  };
  return {
    write(cells) {
      row++;
      waiting += `<row r="${row}">${cells.map(cellXml).join("")}</row>`;
      if (waiting.length < chunkLength) return;
      sheet.push(strToU8(waiting));
      waiting = "";
    },
    close() {
      sheet.push(strToU8(`${waiting}</sheetData></worksheet>`), true);
      const texts = [...places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
      add("xl/sharedStrings.xml").push(
        strToU8(`${declaration}<sst xmlns="${main}" uniqueCount="${places.size}">${texts.join("")}</sst>`),
        true
      );
      zip.end();
      closeSync(file);
    }
  };
}

function partsOf(sheetName: string): Record<string, string> {
  const relations = (list: readonly [type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`
      )
      .join("")}</Relationships>`;
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${kind}+xml"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${part("worksheets/sheet1", "worksheet")}${part("styles", "styles")}${part("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"]
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? "" : letters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
