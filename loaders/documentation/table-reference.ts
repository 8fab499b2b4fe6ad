import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {html, type Markup} from "../../src/components/html.js";
import {tables} from "../alignment/tables.js";
import {columnTypes} from "../tables/define-table.js";
import {ownTables} from "../tables/index.js";

/** A table as the reference describes it. */
export interface TableEntry {
  name: string;
  oneRowIs: string;
  columns: {name: string; type: string; range: string; meaning: string}[];
}

/** Every table of the analysis and every one of the analysts' own, from the schemas that make and check them. */
export function tableEntries(): TableEntry[] {
  const ofAnalysis = Object.entries(tables).map(([name, {keys, schema}]) => ({
    name,
    oneRowIs: keys.join(" × "),
    columns: columnsOf(schema)
  }));
  const own = Object.values(ownTables as Record<string, {name: string; oneRowIs: string; row: z.ZodObject}>);
  return [...ofAnalysis, ...own.map(({name, oneRowIs, row}) => ({name, oneRowIs, columns: columnsOf(row)}))];
}

/** The tables of the warehouse, from the first lines of the SQL models that make them. */
export function warehouseEntries(project: string): {name: string; oneRowIs: string}[] {
  const folder = join(project, "loaders/warehouse/models");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return [
        ...text.matchAll(/^-- One row is (?<what>[^\n]+)\n(?:--[^\n]*\n)*CREATE TABLE (?<name>\w+)/gm)
      ].map(({groups}) => ({name: groups!.name!, oneRowIs: groups!.what!.replace(/\.$/, "")}));
    });
}

/** Both, as a page. */
export function tableReference(project: string): Markup {
  return html`${tableEntries().map(
    ({name, oneRowIs, columns}) => html`<section><h2 id="${name}">${name}</h2>
<p>One row is ${oneRowIs}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Columns of ${name}"><table><thead><tr><th scope="col">column</th><th scope="col">type</th><th scope="col">range</th><th scope="col">meaning</th></tr></thead>
<tbody>${columns.map(
      (column) =>
        html`<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}</td><td>${column.range}</td><td>${column.meaning}</td></tr>`
    )}</tbody></table></div></section>`
  )}<section><h2 id="warehouse"><a href="#warehouse">Tables of the warehouse</a></h2>
<p>What was read, before any analysis; only the workspace has it, as <code>warehouse.NAME</code>.</p>
<ul>${warehouseEntries(project).map(({name, oneRowIs}) => html`<li><code>${name}</code>: one row is ${oneRowIs}.</li>`)}</ul></section>`;
}

interface JsonType {
  minimum?: number;
  maximum?: number;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonType[];
  description?: string;
  type?: string | string[];
}

function columnsOf(schema: z.ZodObject): TableEntry["columns"] {
  const {properties = {}} = z.toJSONSchema(schema, {unrepresentable: "any"}) as {
    properties?: Record<string, JsonType>;
  };
  const types = columnTypes(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: `${types[name]}${isNullable(property) ? "" : ", never empty"}`,
    range: rangeOf(property),
    meaning: property.description ?? ""
  }));
}

function isNullable({type, anyOf}: JsonType): boolean {
  return [type].flat().includes("null") || (anyOf ?? []).some((one) => one.type === "null");
}

function rangeOf(property: JsonType): string {
  const [part = property] = (property.anyOf ?? []).filter(({type}) => type !== "null");
  const options = property.anyOf?.flatMap((one) => one.const ?? []) ?? [];
  if (options.length > 0) return options.join(", ");
  if (part.enum) return part.enum.filter((value) => value !== null).join(", ");
  const low = part.minimum ?? Number.MIN_SAFE_INTEGER;
  const high = part.maximum ?? Number.MAX_SAFE_INTEGER;
  if (low === Number.MIN_SAFE_INTEGER && high === Number.MAX_SAFE_INTEGER) return "";
  return high === Number.MAX_SAFE_INTEGER ? `${low} or more` : `${low}..${high}`;
}
