import {expect, test} from "vitest";
import {codebookOf} from "../../../loaders/coding/codebook.js";
import type {Coding} from "../../../loaders/coding/coding.js";
import {readCodings} from "../../../loaders/coding/coding-file.js";
import {readCsv} from "../../../loaders/coding/csv.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import {type SessionStart, startSession, writtenElsewhere} from "../../../src/workspace/coding/session.js";

const codebook = codebookOf(
  [{expectation: "L1", holder: "leader", target: "rep", action: "stop", statement: "L1", theme: null}],
  [
    {code: "X1", label: "Old", retired: "2", successors: "X2 X3"},
    {code: "X2", label: "New"},
    {code: "X3", label: "Newer"}
  ]
);
const unit = (id: string, coders: string[] | null = null): MaterialUnit => ({
  ...{unit: id, holder: "leader", target: "rep", asked: null, before: "", shown: id, after: "", coders},
  ...{answer: `a${id}`, start: 0, end: 12}
});
const ids = ["00000000000a", "1000000000ab", "20000000abcd", "300000abcdef"];
const given = (id: string, code: string | null, more: Partial<Coding> = {}): Coding => ({
  ...{unit: id, action: "stop", code, match: null, note: "", flag: false, suggestions: "off", rank: null},
  ...{codebook: 1, hand: "aa", coded_at: "", ...more}
});
const start = (more: Partial<SessionStart> = {}) =>
  startSession({
    ...{
      coder: "anna",
      units: ids.map((id) => unit(id)),
      codebook,
      codings: [],
      kept: [],
      hand: "aa",
      seed: 1
    },
    now: () => new Date("2026-10-01T08:00:00Z"),
    ...more
  });

test("a coder begins at the first unit that is not coded, and has only their own", () => {
  const session = start({units: [unit(ids[0]!, ["ben"]), unit(ids[1]!, ["anna", "ben"]), unit(ids[2]!)]});
  expect(
    session
      .units()
      .map(({unit: id}) => id)
      .sort()
  ).toEqual([ids[1], ids[2]]);
  session.change({action: "stop", code: "L1"});
  expect(session.next()).toBe(true);
  session.change({action: "start", code: "none"});
  expect(session.next()).toBe(false);
  expect(session.progress()).toEqual({coded: 2, all: 2, flagged: 0, again: 0});
});

test("undo takes back one change after the other, a note as a whole, and goes to its unit", () => {
  const session = start();
  const first = session.current()!.unit;
  session.change({action: "stop"});
  for (const note of ["h", "hm", "hm?"]) session.change({note});
  session.change({code: "L1"});
  session.next();
  expect(session.undo()).toBe(true);
  expect(session.current()!.unit).toBe(first);
  expect(session.codingOf(first)).toMatchObject({code: null, note: "hm?"});
  session.undo();
  expect(session.codingOf(first)).toMatchObject({note: "", action: "stop"});
  session.undo();
  expect(session.codingOf(first)).toBeNull();
  expect(session.undo()).toBe(false);
});

test("what was coded under a code that was split comes first, and keeps its place in the file until it is", () => {
  const session = start({codings: [given(ids[2]!, "X1"), given(ids[0]!, "L1")]});
  expect(session.units()[0]!.unit).toBe(ids[2]);
  expect(session.progress()).toMatchObject({coded: 1, again: 1});
  expect(session.text()).toContain(`${ids[2]},stop,X1`);
  session.change({code: "X2"});
  expect(session.progress()).toMatchObject({coded: 2, again: 0});
});

test("units that are gone and lines that cannot be read stay in the file", () => {
  const text = `unit,action,code,note\nffffffffffff,stop,L1,gone\n00000000000a,halt,L1,by hand\n`;
  const {codings, kept} = readCodings(text, "anna", "codings/anna.csv");
  const session = start({codings, kept});
  session.change({action: "start", code: "L1"});
  const rows = readCsv(session.text()).rows.map(({cells}) => [cells.unit, cells.action, cells.note]);
  expect(rows).toContainEqual(["ffffffffffff", "stop", "gone"]);
  expect(rows).toContainEqual(["00000000000a", "halt", "by hand"]);
  expect(rows).toHaveLength(3);
});

test("a file that another browser wrote is told from one's own", () => {
  const text = "unit,action,code,hand\n00000000000a,stop,L1,bb\n";
  expect(writtenElsewhere(text, "aa")).toBe(true);
  expect(writtenElsewhere(text, "bb")).toBe(false);
  expect(writtenElsewhere("unit,action,code\n00000000000a,stop,L1\n", "aa")).toBe(false);
});

test("a split puts parts in the unit's place; undo takes it back, and no coding is lost either way", () => {
  const session = start();
  session.go(1);
  const whole = session.current()!;
  session.change({action: "stop", code: "L1"});
  const part = (id: string, from: number, to: number) => ({...whole, unit: id, start: from, end: to});
  const parts = [part("aaaaaaaaaaaa", 0, 5), part("bbbbbbbbbbbb", 6, 12)];
  session.split(parts, {answer: whole.answer, cuts: [{end: 6, start: 6}], by: "anna", at: "2026-10-01"});
  expect(
    session
      .units()
      .map(({unit: id}) => id)
      .slice(1, 3)
  ).toEqual(["aaaaaaaaaaaa", "bbbbbbbbbbbb"]);
  expect(session.current()!.unit).toBe("aaaaaaaaaaaa");
  expect(session.progress()).toMatchObject({coded: 0, all: 5});
  expect(session.splitsText()).toContain(`${whole.answer},6,anna,2026-10-01`);
  session.change({action: "start", code: "L1"});
  expect(session.text()).toContain(`${whole.unit},stop,L1`);
  expect(session.unitsOf(whole.answer)).toEqual(parts);

  session.undo();
  session.undo();
  expect(session.current()!.unit).toBe(whole.unit);
  expect(session.progress()).toMatchObject({coded: 1, all: 4});
  expect(session.splitsText()).not.toContain(whole.answer);
});
