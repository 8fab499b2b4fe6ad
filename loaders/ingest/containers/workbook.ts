import {isDateFormat} from "./excel-date.js";
import {keepWithin} from "./limits.js";
import {Refusal} from "./refusal.js";
import {readXml} from "./xml.js";
import type {Parts} from "./zip.js";

/** A workbook without its cells. */
export interface Workbook {
  /** Sheets in the order of their tabs; charts and macros left out. */
  sheets: {name: string; part: string; isHidden: boolean}[];
  /** Whether days count from 1904. */
  since1904: boolean;
  /** Whether a cell style shows dates, by its index. */
  isDate: boolean[];
  sharedStrings: string;
}

/** Reads what a workbook says of its sheets and styles. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = await mainPart(parts);
  const related = await relations(parts, main);
  const sheets: {name: string; id: string; isHidden: boolean}[] = [];
  let since1904 = false;
  await readXml(parts.read(main), main, {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      keepWithin("sheets", sheets.length + 1);
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      sheets.push({
        name: attributes.name ?? "",
        id,
        isHidden: (attributes.state ?? "visible") !== "visible"
      });
    }
  });
  const worksheets = sheets.flatMap(({name, id, isHidden}) => {
    const target = related.find((relation) => relation.id === id);
    return target?.type.endsWith("/worksheet") ? [{name, isHidden, part: target.part}] : [];
  });
  if (worksheets.length === 0) throw notAWorkbook("a workbook without a worksheet");
  const partOf = (type: string) => related.find((relation) => relation.type.endsWith(type))?.part ?? "";
  return {
    sheets: worksheets,
    since1904,
    isDate: await dateStyles(parts, partOf("/styles")),
    sharedStrings: partOf("/sharedStrings")
  };
}

async function mainPart(parts: Parts): Promise<string> {
  const root = (await relations(parts, "")).find(({type}) => type.endsWith("/officeDocument"));
  if (root?.part.endsWith(".xml")) {
    if (/^(word|ppt)\//.test(root.part)) throw notAWorkbook("a Word or PowerPoint file");
    return root.part;
  }
  if (root?.part.endsWith(".bin")) throw notAWorkbook("a binary Excel workbook (.xlsb)");
  if (parts.names.includes("content.xml")) throw notAWorkbook("an OpenDocument file");
  throw notAWorkbook(`a zip archive of ${parts.names.length} ${parts.names.length === 1 ? "file" : "files"}`);
}

function notAWorkbook(found: string): Refusal {
  return new Refusal({
    code: "other_container",
    found,
    expected: "an Excel workbook (.xlsx)",
    hint: found.startsWith("a zip")
      ? "Unpack it, and name the file inside."
      : "Open it in Excel and save it as .xlsx, or export it as CSV."
  });
}

async function relations(parts: Parts, of: string): Promise<{id: string; type: string; part: string}[]> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const found: {id: string; type: string; part: string}[] = [];
  await readXmlOf(parts, name, (tag, {Id = "", Type = "", Target = ""}) => {
    if (tag === "Relationship") found.push({id: Id, type: Type, part: resolvePart(folder, Target)});
  });
  return found;
}

function resolvePart(folder: string, target: string): string {
  return new URL(target, `zip://x/${folder}`).pathname.slice(1);
}

async function dateStyles(parts: Parts, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCells = false;
  await readXmlOf(parts, part, (name, attributes) => {
    if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    if (name === "cellStyleXfs" || name === "cellXfs") inCells = name === "cellXfs";
    if (name !== "xf" || !inCells) return;
    const id = Number(attributes.numFmtId ?? 0);
    isDate.push(isDateFormat(id, codes.get(id)));
  });
  return isDate;
}

async function readXmlOf(
  parts: Parts,
  part: string,
  open: (name: string, attributes: Record<string, string>) => void
): Promise<void> {
  if (parts.size(part) > 0) await readXml(parts.read(part), part, {open});
}
