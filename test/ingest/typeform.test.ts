import {expect, test} from "vitest";
import {readHead} from "../../loaders/ingest/head.js";
import {typeform} from "../../loaders/ingest/typeform.js";
import {hasShared, shared} from "../shared.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

test.skipIf(!hasShared)("recognises a real export and tells its columns of one name apart", async () => {
  const head = await readHead(shared("samples/typeform/new-coders-part-1-first-300.csv"), 4);
  expect(typeform.recognises(head).score).toBe(1);
  const {columns} = typeform.layout(head);
  expect(columns).toHaveLength(51);
  expect(columns.filter((column) => /^Other/.test(column.name)).map((column) => column.name)).toEqual([
    "Other",
    "Other (2)",
    "Other (3)",
    "Other (4)"
  ]);
  expect(columns.filter((column) => column.role).map(({name, role}) => [name, role])).toEqual([
    ["#", "response_id"],
    ["Start Date (UTC)", "started"],
    ["Submit Date (UTC)", "ended"],
    ["Network ID", "system"]
  ]);
});

test("is not recognised by a # alone", () => {
  expect(typeform.recognises(headOf("#,Question\n1,Yes\n")).score).toBe(0);
});

const header =
  '#,"Log every call, the same day",Stop discounting at quarter end,Bring service into renewals,employee,Response Type,Start Date (UTC),Submit Date (UTC),Network ID';

test("reads option columns as ticks; who chose none of a question that was answered otherwise is known to have left them", async () => {
  const read = await readAnswers(
    `${header}
a1,"Log every call, the same day",,Bring service into renewals,e1,completed,2026-01-05 09:00:00,2026-01-05 09:01:00,n1
a2,,Stop discounting at quarter end,,e2,completed,2026-01-05 09:00:00,2026-01-05 09:01:00,n2
a3,,,Bring service into renewals,e3,partial,2026-01-05 09:00:00,,n3
`,
    {
      format: "typeform",
      quarter: "2026Q1",
      respondent: "employee",
      columns: [
        {
          pattern: "^(?<expectation>Log every call.*|Stop discounting.*|Bring service.*)$",
          perspective: "meta",
          field: "known",
          ticked: "yes",
          unticked: "no"
        }
      ]
    }
  );
  expect(read.problems).toEqual([]);
  expect(read.dropped).toEqual({partial: 1});
  expect(read.answers).toEqual([
    "2026Q1 e1 L1 meta yes - - answered",
    "2026Q1 e1 L2 meta no - - answered",
    "2026Q1 e1 L3 meta yes - - answered",
    "2026Q1 e2 L1 meta no - - answered",
    "2026Q1 e2 L2 meta yes - - answered",
    "2026Q1 e2 L3 meta no - - answered"
  ]);
});

test("the rows of a matrix share their question", () => {
  const head = headOf("#,Role,What? - Call,What? - Visit,Start Date (UTC),Submit Date (UTC),Network ID\n");
  expect(
    typeform
      .layout(head)
      .columns.slice(1, 4)
      .map(({stem, statement}) => [stem, statement])
  ).toEqual([
    [undefined, undefined],
    ["What?", "Call"],
    ["What?", "Visit"]
  ]);
});
