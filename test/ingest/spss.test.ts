import {expect, test} from "vitest";
import {spss} from "../../loaders/ingest/spss.js";
import {headOf} from "./head-of.js";

test("the variables of a matrix share their question, each with its own statement; others have none", () => {
  const names = "ExternalReference,Q1,Q2_1,Q2_2,Q3_1,Q3_2";
  const labels = "Id,Role,What? - Call,What? - Visit,How often? - Call,How often? - Visit";
  const {columns} = spss.layout(headOf(`${names}\n${labels}\n`));
  expect(columns.map(({name, stem, statement}) => [name, stem, statement])).toEqual([
    ["ExternalReference", undefined, undefined],
    ["Q1", undefined, undefined],
    ["Q2_1", "Q2", "Call"],
    ["Q2_2", "Q2", "Visit"],
    ["Q3_1", "Q3", "Call"],
    ["Q3_2", "Q3", "Visit"]
  ]);
});
