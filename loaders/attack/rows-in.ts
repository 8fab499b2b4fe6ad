import {type Expression, type Node, Parser, type Property, type SpreadElement} from "acorn";
import {simple} from "acorn-walk";
import {parse as parseCsv} from "csv-parse/sync";
import type {PublishedRow, SiteFile} from "./site-files.js";

/**
 * Everything in a file that could be a row of a table: rows of databases, Parquet, Arrow and CSV files, objects of JSON and
 * of scripts, those inside pages too, and the `data-` attributes of an element. `isWorthReading` tells of a text whether
 * it names what a row must have.
 */
export function rowsIn(
  {path, bytes, table, isOthers, unreadable}: SiteFile,
  isWorthReading: (text: string) => boolean
): readonly PublishedRow[] {
  if (table !== undefined) return table.rows;
  if (isOthers || unreadable !== undefined) return [];
  const kind = /\.(json|ndjson|csv|tsv|m?js|html|svg)$/.exec(path)?.[1];
  if (kind === undefined) return [];
  const text = bytes.toString("utf8");
  if (!isWorthReading(text)) return [];
  if (kind === "json") return objectsOf(text);
  if (kind === "ndjson") return text.split("\n").flatMap(objectsOf);
  if (kind === "csv" || kind === "tsv") return recordsOf(text, kind === "csv" ? "," : "\t");
  return kind === "html" || kind === "svg" ? inMarkup(text) : inScript(text);
}

function inMarkup(text: string): PublishedRow[] {
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].flatMap(([, content]) => {
    const json = objectsOf(content!);
    return json.length > 0 ? json : inScript(content!);
  });
  const elements = [...text.matchAll(/<[a-z][^<>]*\sdata-[^<>]*>/gi)].map(([tag]) =>
    Object.fromEntries(
      [...tag.matchAll(/\sdata-([a-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(
        ([, name, double, single, bare]) => [
          name!.replaceAll("-", "_"),
          plain(double ?? single ?? bare ?? "")
        ]
      )
    )
  );
  return [...scripts, ...elements];
}

/** The objects that a script writes out, and those of JSON in its strings. What is no script has none. */
function inScript(text: string): PublishedRow[] {
  const rows: PublishedRow[] = [];
  let program: Node;
  try {
    program = Parser.parse(text, {ecmaVersion: "latest", sourceType: "module"});
  } catch {
    return rows;
  }
  simple(program, {
    ObjectExpression({properties}) {
      const row = Object.fromEntries(properties.flatMap(written));
      if (Object.keys(row).length > 0) rows.push(row);
    },
    Literal({value}) {
      if (typeof value === "string" && /^\s*[[{]/.test(value)) rows.push(...objectsOf(value));
    }
  });
  return rows;
}

/** A property whose value is written out. */
function written(property: Property | SpreadElement): [string, unknown][] {
  if (property.type !== "Property" || property.computed) return [];
  const {key} = property;
  const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : null;
  const value = literalOf(property.value);
  return name === null || value === undefined ? [] : [[name, value]];
}

function literalOf(expression: Expression): unknown {
  if (expression.type === "Literal") return expression.value;
  const isNegative = expression.type === "UnaryExpression" && expression.operator === "-";
  if (isNegative && expression.argument.type === "Literal") return -Number(expression.argument.value);
  return undefined;
}

/** Every object of a JSON text, however deep; none of what is no JSON. */
function objectsOf(text: string): PublishedRow[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const found: PublishedRow[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === "object" && value !== null) {
      found.push(value as PublishedRow);
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit(json);
  return found;
}

function recordsOf(text: string, delimiter: string): PublishedRow[] {
  try {
    return parseCsv(text, {
      ...{delimiter, columns: true, bom: true, relax_quotes: true, relax_column_count: true},
      cast: plain
    });
  } catch {
    return [];
  }
}

/** A cell or an attribute: a number where it is one, nothing where it is empty. */
function plain(text: string): string | number | null {
  if (text.trim() === "") return null;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
