import {expect, test} from "vitest";
import type {WideSource} from "../../loaders/engagement/schema.js";
import {surveyFormatsById} from "../../loaders/ingest/formats.js";
import {readHead} from "../../loaders/ingest/head.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {withTextFile} from "../../loaders/warehouse/read-file.js";
import {readRecords} from "../../loaders/warehouse/read-records.js";
import {hasShared, shared} from "../shared.js";

interface RealExport {
  file: string;
  format: WideSource["format"];
  encoding?: "windows-1252";
  headerRows: number;
  columns: number;
  rows: number;
  named: Record<number, string>;
}

const exports: RealExport[] = [
  {
    file: "samples/qualtrics/three-header-german.csv",
    format: "qualtrics",
    headerRows: 3,
    columns: 20,
    rows: 1,
    named: {12: "ExternalReference", 17: "Q1", 19: "Q2 - Topics"}
  },
  {
    file: "samples/qualtrics/legacy-two-header-bom.csv",
    format: "qualtrics",
    headerRows: 2,
    columns: 15,
    rows: 1,
    named: {0: "ResponseID", 3: "ExternalDataReference", 10: "Q1"}
  },
  {
    file: "samples/qualtrics/loop-and-merge-two-header.csv",
    format: "qualtrics",
    headerRows: 2,
    columns: 74,
    rows: 6,
    named: {0: "ResponseID", 28: "q6_reservations#1_1"}
  },
  {
    file: "samples/surveymonkey/StarWars.csv",
    format: "surveymonkey",
    encoding: "windows-1252",
    headerRows: 2,
    columns: 38,
    rows: 1186,
    named: {
      0: "RespondentID",
      1: "Have you seen any of the 6 films in the Star Wars franchise?",
      29: "Which character shot first?"
    }
  },
  {
    file: "samples/surveymonkey/steak-risk-survey.csv",
    format: "surveymonkey",
    headerRows: 2,
    columns: 15,
    rows: 550,
    named: {2: "Do you ever smoke cigarettes?"}
  },
  {
    file: "samples/surveymonkey/weather-check.csv",
    format: "surveymonkey",
    headerRows: 1,
    columns: 9,
    rows: 928,
    named: {1: "Do you typically check a daily weather report?"}
  },
  {
    file: "samples/typeform/new-coders-part-1-first-300.csv",
    format: "typeform",
    headerRows: 1,
    columns: 51,
    rows: 300,
    named: {0: "#", 50: "Network ID"}
  }
];

test.skipIf(!hasShared).each(exports)("reads the real export $file whole", async (sample) => {
  const db = await openDatabase(":memory:");
  try {
    const warnings = await withTextFile(shared(""), sample.file, {}, async (file) => {
      expect(file.encoding).toBe(sample.encoding ?? "utf-8");
      const {head} = file;
      for (const format of Object.values(surveyFormatsById)) {
        expect(format.recognises(head).score >= 0.5, format.id).toBe(format.id === sample.format);
      }
      const layout = surveyFormatsById[sample.format].layout(head);
      expect(layout.headerRows).toBe(sample.headerRows);
      expect(layout.columns.length).toBe(sample.columns);
      for (const [position, name] of Object.entries(sample.named)) {
        expect(layout.columns.find((column) => column.position === Number(position))?.name).toBe(name);
      }
      const width = Math.max(...head.records.map((record) => record.length));
      const positions = Array.from({length: width}, (_, i) => `c${i}`);
      expect(await readRecords(db, file, positions, layout.headerRows)).toEqual([]);
      const [count] = await db.rows<{n: number; first: number}>(
        "SELECT count(*) AS n, min(row) AS first FROM file_rows"
      );
      expect(count).toEqual({n: sample.rows, first: sample.headerRows + 1});
      return [];
    });
    expect(warnings.map(({severity, code}) => `${severity} ${code}`)).toEqual(
      sample.encoding ? ["warning guessed_encoding"] : []
    );
  } finally {
    db.close();
  }
});

test.skipIf(!hasShared)("names the option columns of a real SurveyMonkey question", async () => {
  const head = await readHead(shared("samples/surveymonkey/steak-risk-survey.csv"), 4);
  const {columns} = surveyFormatsById.surveymonkey.layout(head);
  expect(columns[1]?.name).toMatch(/^Consider the following hypothetical situations: In Lottery A, /);
});
