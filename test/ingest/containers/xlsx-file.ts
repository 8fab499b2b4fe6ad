import {strToU8, zipSync} from "fflate";

/** A sheet to be written, from values or from XML. */
export interface SheetInput {
  name: string;
  rows?: readonly (readonly (string | number | boolean | null)[])[];
  /** The sheet's XML from `<sheetData>` on, in place of rows. */
  xml?: string;
  merged?: readonly string[];
  state?: "hidden";
}

interface WorkbookInput {
  sheets: readonly SheetInput[];
  sharedStrings?: string;
  styles?: string;
  since1904?: boolean;
  /** Further parts, or others in place of those that are made. */
  parts?: Readonly<Record<string, string>>;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An Excel workbook's bytes, not packed, so that a change to them is one to its XML. Texts stand in their cells unless the XML says otherwise. */
export function xlsxFile({
  sheets,
  sharedStrings,
  styles,
  since1904 = false,
  parts = {}
}: WorkbookInput): Buffer {
  const tabs = sheets.map(
    ({name, state}, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ""}/>`
  );
  const all: Record<string, string> = {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${declaration}<workbook xmlns:r="${office}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i): [string, string, string] => [
        `rId${i + 1}`,
        "worksheet",
        `worksheets/sheet${i + 1}.xml`
      ]),
      ["rIdS", "sharedStrings", "sharedStrings.xml"],
      ["rIdT", "styles", "styles.xml"]
    ]),
    ...(sharedStrings !== undefined && {"xl/sharedStrings.xml": `${declaration}<sst>${sharedStrings}</sst>`}),
    ...(styles !== undefined && {"xl/styles.xml": `${declaration}<styleSheet>${styles}</styleSheet>`}),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...parts
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])), {level: 0})
  );
}

function sheetXml({rows = [], xml, merged = []}: SheetInput): string {
  const lines = rows.map((row) => `<row>${row.map(cellXml).join("")}</row>`);
  const data = xml ?? `<sheetData>${lines.join("")}</sheetData>`;
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `${declaration}<worksheet>${data}${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function cellXml(value: string | number | boolean | null): string {
  if (value === null) return "<c/>";
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c t="inlineStr"><is><t>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
}

function relations(list: readonly [string, string, string][]): string {
  return `${declaration}<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}
