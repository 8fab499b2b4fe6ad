import {access, readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRow, csvFormatRows, csvParse, csvParseRows} from "d3";
import type {Problem} from "../engagement/problem.js";
import {readEngagement} from "../engagement/read.js";
import {tidyShapes} from "../warehouse/read-table.js";
import type {Draft, DraftEngagement} from "./draft.js";

/** The files that init drafts, and the name under which a draft is written beside one that was edited by hand. */
export const draftedFiles = {
  "engagement.json": "engagement.draft.json",
  "expectations.csv": "expectations.draft.csv",
  "people.csv": "people.draft.csv"
} as const;
export type DraftedFile = keyof typeof draftedFiles;

/** What a folder holds already; null where it holds no engagement. Problems where it cannot be read. */
export async function readDrafted(folder: string): Promise<{base: Draft | null; problems: Problem[]}> {
  if (!(await exists(join(folder, "engagement.json")))) return {base: null, problems: []};
  const {engagement, problems} = await readEngagement(folder);
  if (engagement === null) return {base: null, problems};
  const text = await readFile(join(folder, "engagement.json"), "utf8");
  const rows = async (file: DraftedFile) => csvParse((await textOf(folder, file)).replace(/^\uFEFF/, ""));
  return {
    base: {
      engagement: JSON.parse(text) as DraftEngagement,
      expectations: (await rows("expectations.csv")).map((row) => ({
        ...{expectation: row.expectation ?? "", holder: row.holder ?? "", target: row.target ?? ""},
        ...{action: row.action ?? "", statement: row.statement ?? "", foil: row.foil === "true"}
      })),
      people: (await rows("people.csv")).map((row) => ({
        ...{respondent: row.respondent ?? "", group: row.group ?? "", team: row.team ?? ""},
        ...{manager: row.manager ?? "", quarter: row.quarter ?? ""}
      }))
    },
    problems: []
  };
}

/**
 * The texts of the files for a draft. Rows that a CSV file holds already stay as they are, letter by letter; new ones
 * follow them.
 */
export async function draftTexts(
  folder: string,
  base: Draft | null,
  draft: Draft
): Promise<Record<DraftedFile, string>> {
  const {toDecide = [], ...engagement} = draft.engagement;
  const whole = toDecide.length > 0 ? {...engagement, toDecide} : engagement;
  return {
    "engagement.json": `${JSON.stringify(whole, null, 2)}\n`,
    "expectations.csv": withRows(
      await textOf(folder, "expectations.csv"),
      [...tidyShapes.expectations.required, ...tidyShapes.expectations.optional],
      draft.expectations
        .slice(base?.expectations.length ?? 0)
        .map(({more, ...row}) => ({version: "1", ...more, ...row, foil: String(row.foil)}))
    ),
    "people.csv": withRows(
      await textOf(folder, "people.csv"),
      [...tidyShapes.people.required, ...tidyShapes.people.optional],
      draft.people.slice(base?.people.length ?? 0).map(({isListed: _, ...row}) => row)
    )
  };
}

function withRows(
  text: string,
  columns: readonly string[],
  rows: readonly Record<string, string | undefined>[]
): string {
  const header =
    text === "" ? [...columns] : csvParseRows(text.replace(/^\uFEFF/, "").split(/\r?\n/)[0]!)[0]!;
  const start = text === "" ? `${csvFormatRow(header)}\n` : text.replace(/\n?$/, "\n");
  if (rows.length === 0) return text === "" ? start : text;
  return `${start}${csvFormatRows(rows.map((row) => header.map((column) => row[column.trim().toLowerCase()] ?? "")))}\n`;
}

async function textOf(folder: string, file: DraftedFile): Promise<string> {
  const path = join(folder, file);
  return (await exists(path)) ? readFile(path, "utf8") : "";
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
