import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {csvParse} from "d3";
import MiniSearch from "minisearch";
import {type Codebook, codebookOf, currentCodes} from "../loaders/coding/codebook.js";
import {readCodes} from "../loaders/coding/coding-folder.js";
import {describe, suggesterOf} from "../loaders/coding/suggest.js";
import {termsOf} from "../loaders/coding/terms.js";
import {openDatabase} from "../loaders/warehouse/duckdb.js";
import {openWarehouse} from "../loaders/warehouse/warehouse.js";
import {secondsInBrowser} from "./suggest-in-browser.js";
import {printTable, seconds, timed} from "./timing.js";

const languages = ["en", "de"] as const;
const demo = fileURLToPath(new URL("../data/demo", import.meta.url));
const cache = fileURLToPath(new URL("../.plumbline/cache", import.meta.url));

interface CodedUnit {
  shown: string;
  holder: string;
  target: string;
  code: string;
}

/** The five likeliest codes of a text. */
type Ranker = (unit: Pick<CodedUnit, "shown" | "holder" | "target">) => string[];

/** Prints how often a unit's last word stands among the first five, by scorer, and how long many units take. */
export async function coding(): Promise<void> {
  const units = await codedUnits();
  const codebook = await demoCodebook();
  console.log(
    `Suggestions for the ${units.length} units of the demo whose last word is a code of the codebook`
  );
  const rankers: [string, Ranker][] = [
    ["BM25 over stems, pairs and pieces (ours)", ours(codebook)],
    ["MiniSearch (BM25+), the same terms", miniSearch(codebook)],
    ["TF-IDF cosine of words", tfIdf(codebook)]
  ];
  const baseline = recall(rankers.at(-1)![1], units, 5);
  printTable(
    ["scorer", "recall at 1", "recall at 5", "against TF-IDF"],
    rankers.map(([name, rank]) => {
      const five = recall(rank, units, 5);
      return [name, recall(rank, units, 1).toFixed(3), five.toFixed(3), `${(five / baseline).toFixed(2)} x`];
    })
  );
  const many = Array.from({length: 10_000}, (_, i) => units[i % units.length]!);
  const large = largeCodebook(codebook, 200);
  const took = (make: (codebook: Codebook) => Ranker) =>
    timed(() => {
      const rank = make(large);
      for (const [i, unit] of many.entries()) rank({...unit, shown: `${unit.shown} ${i}`});
    }).seconds;
  const [own, library] = [took(ours), took(miniSearch)];
  const browser = await secondsInBrowser(
    many.map((unit, i) => ({...unit, shown: `${unit.shown} ${i}`})),
    large,
    languages
  );
  console.log(
    `  10,000 units against 200 codes, the index with it: ${seconds(browser.seconds)} of the processor (aim: under 2 s), ${seconds(browser.wall)} on the clock, in Chromium ${browser.version}; ${(browser.suggestions / many.length).toFixed(1)} suggestions a unit`
  );
  console.log(
    `  10,000 units against 200 codes, the index with it: ${seconds(own)} in Node; MiniSearch ${(library / own).toFixed(1)} x`
  );
}

function recall(rank: Ranker, units: readonly CodedUnit[], first: number): number {
  const hits = units.filter((unit) => rank(unit).slice(0, first).includes(unit.code));
  return hits.length / units.length;
}

function ours(codebook: Codebook): Ranker {
  const suggest = suggesterOf(codebook, [...languages]);
  return ({shown, holder, target}) => suggest(shown, {holder, target}).map(({code}) => code);
}

function miniSearch(codebook: Codebook): Ranker {
  const index = new MiniSearch<{id: string; words: string}>({
    fields: ["words"],
    tokenize: (text) => {
      const {words, pieces} = termsOf(text, [...languages]);
      return [...words, ...pieces];
    },
    processTerm: (term) => term,
    searchOptions: {combineWith: "OR"}
  });
  const codes = currentCodes(codebook);
  index.addAll(codes.map((code) => ({id: code.code, words: describe(code)})));
  return ({shown, holder, target}) => {
    const fitting = new Set(currentCodes(codebook, {holder, target}).map(({code}) => code));
    return index
      .search(shown)
      .map(({id}) => id as string)
      .filter((id) => fitting.has(id))
      .slice(0, 5);
  };
}

/** Lower-case words, tf times idf, cosine: the plain baseline. */
function tfIdf(codebook: Codebook): Ranker {
  const codes = currentCodes(codebook);
  const split = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const documents = codes.map((code) => split(describe(code)));
  const df = new Map<string, number>();
  for (const words of documents) for (const word of new Set(words)) df.set(word, (df.get(word) ?? 0) + 1);
  const vector = (words: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const entries = [...counts].map(
      ([word, tf]) => [word, tf * Math.log((1 + codes.length) / (1 + (df.get(word) ?? 0)))] as const
    );
    const norm = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
    return new Map(entries.map(([word, weight]) => [word, weight / norm]));
  };
  const vectors = documents.map(vector);
  return ({shown, holder, target}) => {
    const query = vector(split(shown));
    const fitting = new Set(currentCodes(codebook, {holder, target}).map(({code}) => code));
    return codes
      .map(({code}, i) => ({
        code,
        score: [...query].reduce((sum, [word, weight]) => sum + weight * (vectors[i]!.get(word) ?? 0), 0)
      }))
      .filter(({code, score}) => score > 0 && fitting.has(code))
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({code}) => code);
  };
}

async function codedUnits(): Promise<CodedUnit[]> {
  const {warehouse} = await openWarehouse(demo, cache, () => {});
  const db = await openDatabase(warehouse!.database, {readOnly: true});
  try {
    return await db.rows<CodedUnit>(
      "SELECT shown, holder, target, code FROM units JOIN coded_units USING (unit) WHERE code <> 'none' ORDER BY unit"
    );
  } finally {
    db.close();
  }
}

async function demoCodebook(): Promise<Codebook> {
  const rows = csvParse(await readFile(join(demo, "expectations.csv"), "utf8"));
  const expectations = rows.map((row) => ({
    ...{expectation: row.expectation!, holder: row.holder!, target: row.target!, action: row.action!},
    ...{statement: row.statement!, theme: row.theme!}
  }));
  return codebookOf(expectations, (await readCodes(demo)).rows);
}

/** As many codes as asked for: those of the codebook, again under other ids. */
function largeCodebook(codebook: Codebook, size: number): Codebook {
  const codes = currentCodes(codebook);
  const many = Array.from({length: size}, (_, i) => {
    const code = codes[i % codes.length]!;
    return {...code, code: `${code.code}-${i}`, label: `${code.label} ${i}`};
  });
  return {version: 1, codes: new Map(many.map((code) => [code.code, code]))};
}
