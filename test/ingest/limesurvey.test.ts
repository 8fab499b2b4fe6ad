import {expect, test} from "vitest";
import {limesurvey} from "../../loaders/ingest/limesurvey.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const codes =
  "id,submitdate,lastpage,startlanguage,seed,token,ipaddr,Q1[SQ001],Q1[SQ002],Q1[other],Q2[SQ001],Q2[SQ001comment]";

test.each([
  [`${codes}\n`, ",", 1, "headed by codes"],
  ["Response ID;Date submitted;Last page;Start language;What?\n", ";", 0.95, "headed by texts"],
  [
    "Antwort ID;Datum Abgeschickt;Letzte Seite;Start-Sprache;Zufallsstartwert;Was? [Zeile]\n",
    ";",
    0.95,
    "headed by texts"
  ],
  [
    "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,Q1[SQ001]. What? [Row]\n",
    ",",
    0.95,
    "headed by codes and texts"
  ],
  ["id,name,team\n", ",", 0, undefined]
])("%j is recognised with %3$d", (text, delimiter, score, why) => {
  const found = limesurvey.recognises(headOf(text, delimiter));
  expect(found.score).toBe(score);
  expect(found.reasons[1]).toBe(why);
});

test("names columns by code and by text", () => {
  const [column] = limesurvey
    .layout(
      headOf(
        "id. Response ID,submitdate. Date submitted,startlanguage. Start language,Q1[SQ001]. What? [Row]\n"
      )
    )
    .columns.filter((column) => column.role === undefined);
  expect(column).toMatchObject({id: "Q1[SQ001]", question: "What?", stem: "Q1"});
});

test("reads codes by a map of sub-questions; N/A is empty, a response without a submit date partial, -oth- named", async () => {
  const read = await readAnswers(
    `${codes}
1,1980-01-01 00:00:00,3,de,17,e1,192.0.2.7,A1,A2,,5,because
2,1980-01-01 00:00:00,3,de,18,e2,192.0.2.8,N/A,-oth-,words,N/A,
3,,1,de,19,e3,192.0.2.9,A1,A1,,4,
`,
    {
      format: "limesurvey",
      quarter: "2026Q1",
      respondent: "token",
      labels: {action: {A1: "start", A2: "stop"}},
      columns: [
        {
          pattern: "^Q1\\[(?<expectation>SQ\\d+)\\]$",
          in: "id",
          expectations: {SQ001: "L1", SQ002: "L2"},
          perspective: "meta",
          field: "action"
        },
        {
          pattern: "^Q2\\[(?<expectation>SQ\\d+)\\]$",
          in: "id",
          expectations: {SQ001: "L1"},
          perspective: "meta",
          field: "level"
        },
        {
          pattern: "^Q2\\[SQ001comment\\]$",
          in: "id",
          expectation: "L1",
          perspective: "meta",
          field: "comment"
        }
      ]
    }
  );
  expect(read.dropped).toEqual({partial: 1});
  expect(read.problems).toEqual([
    expect.objectContaining({code: "unmapped_label", row: 3, column: "Q1[SQ002]", found: '"-oth-"'})
  ]);
  expect(read.answers).toEqual([
    "2026Q1 e1 L1 meta - start 5 answered",
    "2026Q1 e1 L2 meta - stop - answered",
    "2026Q1 e2 L1 meta - - - skipped",
    "2026Q1 e2 L2 meta - - - skipped"
  ]);
});
