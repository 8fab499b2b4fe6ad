import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {examples} from "./gallery-examples.js";
import {statisticEntries} from "./statistics-reference.js";
import {tableEntries} from "./table-reference.js";

/** A part of the documentation that a search can find. */
export interface Section {
  id: number;
  /** Where it is, relative to the documentation's folder. */
  href: string;
  page: string;
  title: string;
  text: string;
}

/** Every section of the documentation: those of its pages by their headings, each table, statistic and chart. */
export function sections(project: string): Section[] {
  const folder = join(project, "src/workspace/docs");
  const found: Omit<Section, "id">[] = readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .flatMap((file) => sectionsOf(file.replace(/\.md$/, ""), readFileSync(join(folder, file), "utf8")));
  for (const {name, oneRowIs, columns} of tableEntries()) {
    const text = `${oneRowIs} ${columns.map((column) => `${column.name} ${column.meaning}`).join(" ")}`;
    found.push({href: `./tables#${name}`, page: "Tables", title: name, text});
  }
  for (const {name, about} of statisticEntries(project))
    found.push({href: `./statistics#${name}`, page: "Statistics", title: name, text: about.join(" ")});
  for (const {file, title, use} of examples)
    found.push({href: `./gallery#${file}`, page: "Charts", title, text: use});
  return found.map((section, id) => ({id, ...section}));
}

function sectionsOf(page: string, text: string): Omit<Section, "id">[] {
  // What a page runs is not what it says.
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^```(?:js|docs \S+)\n[\s\S]*?^```$/gm, "");
  const title = /^# (?<title>.+)$/m.exec(body)?.groups?.title ?? page;
  return body.split(/^(?=##? )/m).flatMap((part) => {
    const heading = /^##? (?<heading>.+)\n/.exec(part)?.groups?.heading;
    if (heading === undefined) return [];
    const place = part.startsWith("## ") ? `#${slug(heading)}` : "";
    const path = page === "index" ? "./" : `./${page}`;
    const words = part.slice(part.indexOf("\n")).replace(/[`#*|[\]]/g, " ");
    return [{href: `${path}${place}`, page: title, title: heading, text: words.replace(/\s+/g, " ").trim()}];
  });
}

/** A heading's anchor, as Framework makes it. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
