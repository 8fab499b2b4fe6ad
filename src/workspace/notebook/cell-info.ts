import {parseInfo} from "@observablehq/framework/dist/info.js";
import type {CellContent, CellKind} from "./cell.js";

/** What a fence's info says of its cell; null for a fence that is no cell and stays part of the prose. */
export function readInfo(info: string): Omit<CellContent, "text"> | null {
  const {tag, attributes} = parseInfo(info);
  if (attributes.run?.toLowerCase() === "false") return null;
  const kind = kindOf(tag, attributes);
  if (kind === null) return null;
  const rest = info.trim().slice(tag.length);
  return kind === "sql"
    ? {kind, name: attributes.id || null, attributes: rest.replace(idAttribute, "").trim()}
    : {kind, name: null, attributes: rest.trim()};
}

/** The info that a cell's fence begins with. */
export function writeInfo({kind, name, attributes}: Omit<CellContent, "text">): string {
  const id = name === null ? "" : `id=${/[\s"'>=]/.test(name) ? JSON.stringify(name) : name}`;
  return [kind === "sql" ? "sql" : "js", id, attributes].filter((word) => word !== "").join(" ");
}

const idAttribute = /(?<=\s)id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/i;

function kindOf(tag: string, attributes: Record<string, string>): CellKind | null {
  if (tag === "sql") return "sql";
  if (tag !== "js") return null;
  return attributes.chart ? "chart" : "javascript";
}
