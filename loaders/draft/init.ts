import {stat} from "node:fs/promises";
import {basename, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import type {Problem} from "../engagement/problem.js";
import {keepWithin} from "../ingest/containers/limits.js";
import {problemOf, Refusal} from "../ingest/containers/refusal.js";
import {type Draft, draftEngagement} from "./draft.js";
import type {Sent} from "./draft-source.js";
import {draftTexts, readDrafted} from "./engagement-files.js";
import {type GuessedColumn, guessColumns} from "./guess-columns.js";
import {type Look, lookAt} from "./look.js";
import {type PlacedExport, placeExports} from "./place-exports.js";
import type {Ask, ToDecide} from "./question.js";
import {type Written, writeDraft} from "./write-draft.js";

/** What init did, as `--json` prints it. */
export interface Initiated extends Written {
  folder: string;
  /** Exports that were sources already. */
  known: string[];
  /** The new sources, and the format that each was taken for. */
  recognised: {file: string; format: string}[];
  expectations: number;
  people: number;
  toDecide: ToDecide[];
}

/** Why init wrote nothing: the problems of the files. */
export type NotInitiated = {problems: Problem[]};

/**
 * Drafts an engagement in `folder` from exports, or adds exports to the one that is there. Nothing is written before every
 * question is answered; `open` holds afterwards what was guessed.
 */
export async function initEngagement(
  folder: string,
  paths: readonly string[],
  {ask, open, now = new Date()}: {ask: Ask; open: ToDecide[]; now?: Date}
): Promise<Initiated | NotInitiated> {
  const missing: string[] = [];
  for (const path of paths) if (!(await isFile(path))) missing.push(path);
  if (missing.length > 0) return {problems: missing.map(noSuchFile)};
  const {base, problems} = await readDrafted(folder);
  if (problems.length > 0) return {problems};
  const placed = await placeExports(folder, paths);
  const sources = new Set(base?.engagement.sources.map(({file}) => file));
  const fresh = placed.filter(({file}) => !sources.has(file));
  const {sent, unreadable} = await lookAtAll(fresh, ask);
  if (unreadable.length > 0) return {problems: unreadable};
  const start = base ?? (await emptyDraft(folder, ask));
  const draft = await draftEngagement(sent, start, {ask, open, now});
  if (draft.engagement.sources.length === 0) return {problems: placed.map(({path}) => noSource(path))};
  const copies = fresh.flatMap(({from, file}) => (from === null ? [] : [{from, file}]));
  const written = await writeDraft(folder, await draftTexts(folder, base, draft), copies);
  return {
    folder,
    ...written,
    known: placed.filter(({file}) => sources.has(file)).map(({file}) => file),
    recognised: draft.engagement.sources
      .slice(start.engagement.sources.length)
      .map(({file, format}) => ({file, format})),
    expectations: draft.expectations.length,
    people: draft.people.length,
    toDecide: draft.engagement.toDecide ?? []
  };
}

async function lookAtAll(
  placed: readonly PlacedExport[],
  ask: Ask
): Promise<{sent: Sent[]; unreadable: Problem[]}> {
  const sent: Sent[] = [];
  const unreadable: Problem[] = [];
  for (const {path, file} of placed) {
    const look = await lookAt(path);
    if ("problems" in look) unreadable.push(...look.problems.map((problem) => ({...problem, file: path})));
    else if (look.best === null) unreadable.push(noTable(path));
    else {
      const chosen = await settledFormat(look, file, ask);
      const columns = guessColumns(chosen);
      unreadable.push(...tooManyAnswers(path, columns));
      sent.push({file, look: chosen, columns});
    }
  }
  return {sent, unreadable};
}

/** More answers than reading would take are refused before a mapping is drafted for them. */
function tooManyAnswers(path: string, columns: readonly GuessedColumn[]): Problem[] {
  try {
    keepWithin("columnsAtOnce", columns.filter(({guess}) => isAsked.has(guess.kind)).length);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [problemOf(error.finding, "error", path)];
    throw error;
  }
}

const isAsked = new Set<GuessedColumn["guess"]["kind"]>(["answer", "option", "comment"]);

/** Which of the formats that fit a file is, asked where two are close together. */
async function settledFormat(look: Look, file: string, ask: Ask): Promise<Look> {
  if (look.rivals.length < 2) return look;
  const format = await ask({
    file,
    field: "format",
    message: `Which tool wrote ${file}?`,
    guess: look.best!.format.id,
    isSure: false,
    hint: 'Correct "format" of the source in engagement.json, or run init for it alone.',
    options: look.rivals.map(({format, reasons}) => ({
      value: format.id,
      label: `${format.title}: ${reasons.join("; ")}`
    }))
  });
  if (format === look.best!.format.id) return look;
  const chosen = await lookAt(look.path, format);
  return "problems" in chosen ? look : chosen;
}

async function emptyDraft(folder: string, ask: Ask): Promise<Draft> {
  const name = basename(resolve(folder));
  const guess = name.replace(/[-_]+/g, " ").replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const title = await ask({
    file: "engagement.json",
    field: "title",
    message: "What is the client called, as readers see it?",
    guess,
    isSure: false,
    hint: 'Correct "title".',
    refuse: (text) => (text.trim() === "" ? "a name" : undefined)
  });
  const id = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "");
  const schema = fileURLToPath(new URL("../engagement/engagement.schema.json", import.meta.url));
  return {
    engagement: {
      $schema: relative(resolve(folder), schema).split(sep).join("/"),
      id: id === "" ? "engagement" : id,
      title,
      quarters: [],
      groups: [],
      sources: []
    },
    expectations: [],
    people: []
  };
}

function noSuchFile(file: string): Problem {
  return refusal(file, "missing_file", "no such file", "an export", "Correct its name.");
}

function noTable(file: string): Problem {
  return refusal(
    file,
    "no_table",
    "no row of column names",
    "an export of a survey tool, or a table",
    "Export it again; sniff says more."
  );
}

function noSource(file: string): Problem {
  return refusal(
    file,
    "no_source",
    "no column that looks like an answer or a result",
    "at least one export with answers",
    "See what its columns look like with sniff; map it by hand as a table in engagement.json."
  );
}

function refusal(file: string, code: string, found: string, expected: string, hint: string): Problem {
  return {severity: "error", code, file, row: null, column: null, found, expected, hint};
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false
  );
}
