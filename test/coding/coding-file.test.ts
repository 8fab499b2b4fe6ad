import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Adjudication, Coding} from "../../loaders/coding/coding.js";
import {
  adjudicationsText,
  codingsText,
  readAdjudications,
  readCodings
} from "../../loaders/coding/coding-file.js";

const coding = (unit: string, more: Partial<Coding> = {}): Coding => ({
  ...{unit, action: "start", code: "L1", match: "full", note: "", flag: false},
  ...{suggestions: "shown", rank: 1, codebook: 1, hand: "aa11", coded_at: "2026-10-01T08:00:00.000Z", ...more}
});
const read = (text: string) => readCodings(text, "anna", "codings/anna.csv");
const header = "unit,action,code,match,note,flag,suggestions,rank,codebook,hand,coded_at";

test("what was written is read again, whatever stands in a note", () => {
  const notes = fc.oneof(
    fc.string({unit: "grapheme"}),
    fc.constantFrom("=1+1", "'=x", "-", "@x", 'a "quote", and\na line', "a;b", "مرحبا", "🙂")
  );
  fc.assert(
    fc.property(fc.array(notes, {maxLength: 5}), (all) => {
      const codings = all.map((note, i) => coding(`00000000000${i}`, {note: note.trim(), flag: i % 2 === 0}));
      const {codings: again, problems} = read(codingsText(codings));
      expect(again.map(({coder: _, row: __, ...each}) => each)).toEqual(codings);
      expect(problems).toEqual([]);
    })
  );
});

test("a note that a spreadsheet would run is written as text", () => {
  expect(codingsText([coding("000000000001", {note: "=cmd()"})])).toContain(",'=cmd(),");
});

test("a file that a spreadsheet saved is read: semicolons, a byte order mark, other line ends", () => {
  const text = `\uFEFF${header.replaceAll(",", ";")}\r\n00000000000a;Stop;L2;;;x;;;;;\r\n;;;;;;;;;;\r\n`;
  const {codings, problems} = read(text);
  expect(problems).toEqual([]);
  expect(codings).toMatchObject([{unit: "00000000000a", action: "stop", code: "L2", flag: true, row: 2}]);
});

describe("what is wrong is named with its place, and the other lines count", () => {
  test.each([
    ["no header", "a,b\n1,2\n", [["missing_column", 1, "unit"]]],
    ["a number for an id", `${header}\n1.23E+11,stop,L1,,,,,,,,\n`, [["bad_unit", 2, "unit"]]],
    ["an action of one's own", `${header}\n00000000000a,halt,L1,,,,,,,,\n`, [["bad_action", 2, "action"]]],
    ["a match of one's own", `${header}\n00000000000a,stop,L1,half,,,,,,,\n`, [["bad_match", 2, "match"]]],
    [
      "a unit twice",
      `${header}\n00000000000a,stop,L1,,,,,,,,\n00000000000a,start,L1,,,,,,,,\n`,
      [["duplicate_coding", 3, "unit"]]
    ],
    [
      "two people under one name",
      `${header}\n00000000000a,stop,L1,,,,,,,aa11,\n00000000000b,start,L1,,,,,,,bb22,\n`,
      [["two_hands", 3, "hand"]]
    ],
    ["another column", `unit,action,code,mood\n00000000000a,stop,L1,good\n`, [["unknown_column", 1, "mood"]]]
  ])("%s", (_, text, expected) => {
    const {problems} = read(text);
    expect(problems.slice(0, 1).map(({code, row, column}) => [code, row, column])).toEqual(expected);
    for (const {hint} of problems) expect(hint.length).toBeGreaterThan(10);
  });

  test("a bad line is kept for whoever writes the file again", () => {
    const {codings, kept} = read(`${header}\n00000000000a,halt,L1,,,,,,,,\n00000000000b,stop,L1,,,,,,,,\n`);
    expect(codings.map(({unit}) => unit)).toEqual(["00000000000b"]);
    expect(kept).toMatchObject([{row: 2, cells: {unit: "00000000000a", action: "halt"}}]);
  });
});

test("decisions are read again, and one without a reason is a problem", () => {
  const decision: Adjudication = {
    ...{unit: "00000000000a", coder_1: "anna", action_1: "stop", code_1: "L1", note_1: ""},
    ...{coder_2: "ben", action_2: "start", code_2: "none", note_2: "=hm"},
    ...{action: "stop", code: "L1", match: "partial", reason: "see the definition", way: "agreement"},
    ...{decided_by: "dora", codebook: 2, decided_at: "2026-10-02T08:00:00.000Z"}
  };
  expect(readAdjudications(adjudicationsText([decision]), "adjudications.csv")).toEqual({
    decisions: [decision],
    problems: []
  });
  const without = adjudicationsText([{...decision, reason: ""}]);
  expect(readAdjudications(without, "adjudications.csv").problems).toMatchObject([
    {code: "missing_value", row: 2, column: "reason"}
  ]);
});
