import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {fieldCodes} from "../../loaders/engagement/answer.js";
import {engagementSchema, type WideSource} from "../../loaders/engagement/schema.js";
import {codeCells} from "../../loaders/ingest/code-cells.js";
import {candidatesFor, surveyFormatsById} from "../../loaders/ingest/formats.js";
import type {Head} from "../../loaders/ingest/head.js";
import {labelCodes} from "../../loaders/ingest/labels.js";
import {columnNamed} from "../../loaders/ingest/layout-columns.js";
import {mapColumns} from "../../loaders/ingest/map-columns.js";
import type {Person} from "../../loaders/simulate/cast.js";
import type {Direction, Expectation} from "../../loaders/simulate/codebook.js";
import {engagementJson} from "../../loaders/simulate/engagement-file.js";
import {isShown} from "../../loaders/simulate/instrument.js";
import {quartersFrom} from "../../loaders/simulate/quarter-names.js";
import type {Answer} from "../../loaders/simulate/sheet.js";
import {surveyTools, toolNames} from "../../loaders/simulate/tools/tools.js";
import {withTextFile} from "../../loaders/warehouse/read-file.js";

const [quarter] = quartersFrom("2026Q1", 1) as [ReturnType<typeof quartersFrom>[number]];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-arbitrary-"));
});
afterAll(() => rm(folder, {recursive: true}));

/** Words as people write them, with all that a file's syntax is made of. */
const piece = fc.constantFrom(
  ...["time", "Kunde", "naïve", "日本", "😀", "5 %", "=SUM(A1)", "it’s", "&amp;", "<b>", "{x}", "\\", "#"],
  ...[",", ";", "|", "\t", '"', '""', "'", "[1]", "(a)", "-", " - ", "…"]
);
const words = (glue: string, more: readonly string[] = []) =>
  fc
    .array(fc.oneof(piece, fc.constantFrom("", ...more)), {minLength: 1, maxLength: 8})
    .map((parts) => parts.join(glue).trim());
const comment = words(" ", ["\n", "\r\n", "\n\n"]);

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
const asked = fc.record({
  known: oneOf("" as const, ...(fieldCodes.known as readonly ["yes", "no", "dont_know"])),
  action: oneOf(
    "" as const,
    ...(fieldCodes.action as readonly ["stop", "start", "continue", "none", "dont_know"])
  ),
  level: oneOf(null, 1, 2, 3, 4, 5),
  clear: oneOf("" as const, "yes" as const, "no" as const)
});
const nothing = {known: "", action: "", level: null, clear: "", share: null, comment: ""} as const;

/** What a rep answers to two expectations, and what is written in the open question. */
const sheet = fc
  .record({meta: fc.tuple(asked, asked), own: fc.tuple(asked, asked), comment})
  .map(({meta, own, comment}): Answer[] => [
    ...meta.map(
      (given, i): Answer => ({
        ...{...nothing, ...given, expectation: i, perspective: "meta", status: "answered"},
        // Nobody is shown level and clarity of what they do not know of.
        ...(given.known !== "yes" && {level: null, clear: ""}),
        comment: i === 0 ? comment : ""
      })
    ),
    ...own.map(
      ({action, level}, i): Answer => ({
        ...{...nothing, action, level, expectation: i, perspective: "own", status: "answered"}
      })
    )
  ]);

/** Statements without markup, each another one. */
const statements = fc
  .tuple(words(" "), words(" "))
  .map(([first, second]) => [`Keep ${first} short`, `Answer ${second} today`])
  .filter((texts) => texts.every((text) => !/<b>|&amp;|\t/.test(text)));

function directionOf(texts: readonly string[]): Direction {
  const expectations = texts.map(
    (statement, index) =>
      ({
        ...{statement, index, id: `LR0${index + 1}`, holder: "leader", target: "rep", isFoil: false},
        ...{theme: "t", action: "start", level: 3}
      }) as unknown as Expectation
  );
  return {holder: "leader", target: "rep", expectations};
}

function personOf(index: number): Person {
  const id = `E1${100 + index}`;
  return {index, id, group: "rep", joined: 0, startDate: "2020-01-01", key: index};
}

const sheets = fc.array(sheet, {minLength: 1, maxLength: 5});

describe.each(toolNames)("arbitrary answers, written by %s", (name) => {
  const tool = surveyTools[name];
  test("are the same once read", async () => {
    await fc.assert(
      fc.asyncProperty(statements, sheets, async (texts, given) => {
        const directions = [directionOf(texts)];
        const file = `export.${tool.extension}`;
        const written = tool.open({
          ...{path: join(folder, file), name: file, quarter, position: 0, directions},
          ...{people: given.length, seed: 1, oddRows: []}
        });
        for (const [index, answers] of given.entries())
          written.add({person: personOf(index), sheet: {answers, count: answers.length}, reached: 1});
        written.close();
        const read = await readWhole(file, directions, name);
        for (const [index, answers] of given.entries())
          expect(read.get(personOf(index).id) ?? []).toEqual(textsOf(answers));
      }),
      {numRuns: 4, seed: 20260101}
    );
  });
});

/** What was given, a line a field. */
function textsOf(answers: readonly Answer[]): string[] {
  return answers
    .flatMap((answer) =>
      (["known", "action", "level", "clear", "comment"] as const)
        .filter((field) => isShown(answer, field) && (answer[field] ?? "") !== "")
        .map((field) => `LR0${answer.expectation + 1} ${answer.perspective} ${field} ${answer[field]}`)
    )
    .sort();
}

/** What each person's rows say by the mapping that belongs to the tool, a line a field; the last row of each counts. */
async function readWhole(
  file: string,
  directions: readonly Direction[],
  as: (typeof toolNames)[number]
): Promise<Map<string, string[]>> {
  const {format: id, tellsUnanswered} = surveyTools[as];
  const engagement = engagementSchema.parse({
    ...JSON.parse(
      engagementJson("x", [quarter], [], directions, [{file, as, quarter, position: 0}], [], "r.csv")
    )
  });
  const source = engagement.sources[0] as WideSource;
  let head: Head | null = null;
  const problems = await withTextFile(folder, file, source, async (text) => {
    head = text.head;
    return [];
  });
  expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
  const {records} = head!;
  expect(candidatesFor(head!)[0]?.format.id).toBe(id);
  const layout = surveyFormatsById[id].layout(head!);
  const {
    columns,
    keys,
    problems: ofMapping
  } = mapColumns(
    source,
    layout,
    directions[0]!.expectations.map(({id, statement}) => ({expectation: id, statement}))
  );
  // JSON has no column of what nobody was asked.
  expect(ofMapping.filter(({severity, column}) => severity === "error" && column !== null)).toEqual([]);
  const meanings = source.relationship?.meanings ?? {};
  const relationship = columnNamed(layout, source.relationship?.column ?? "")?.position;
  const labels = labelCodes(engagement, source);
  const read = new Map<string, string[]>();
  for (const cells of records.slice(layout.headerRows)) {
    const person = cells[keys.respondent!]!;
    const lines = columns.flatMap(({position, expectation, perspective, field}) => {
      const text = cells[position] ?? "";
      if (text === "" || text === (tellsUnanswered(0) ? layout.unansweredCode : null)) return [];
      if (layout.missingCodes.includes(text)) return [];
      const cell = {field, name: "", text, row: 1, rows: 1, min: 1, max: 5};
      const code = field === "comment" ? text : codeCells([cell], labels, file).codes[0]!.code;
      const view = perspective ?? meanings[cells[relationship!]!]!.perspective;
      return [`${expectation} ${view} ${field} ${code}`];
    });
    // Rater exports have several rows a person.
    read.set(person, [...(relationship === undefined ? [] : (read.get(person) ?? [])), ...lines].sort());
  }
  return read;
}
