import {expect, test} from "vitest";
import {candidatesFor, rivals} from "../../loaders/ingest/formats.js";
import {qualtrics360} from "../../loaders/ingest/qualtrics-360.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const header =
  "Response ID,Subject Name,Subject Email,Rater Name,Rater ID,Relationship,Log every call - action,Log every call - level";

test("is recognised by its columns, before Qualtrics itself where both fit", () => {
  expect(qualtrics360.recognises(headOf(header)).score).toBe(0.9);
  const ids =
    '"{""ImportId"":""_recordId""}","{""ImportId"":""x""}","{""ImportId"":""y""}","{""ImportId"":""QID1""}"';
  const head = headOf(`ResponseId,SubjectEmail,Relationship,Q1\nid,s,r,What?\n${ids}\n`);
  const candidates = candidatesFor(head);
  expect(candidates[0]!.format.id).toBe("qualtrics_360");
  expect(rivals(candidates)).toHaveLength(1);
  expect(qualtrics360.recognises(headOf("Subject,Question\n")).score).toBe(0);
});

test("of several columns for a person the id counts", () => {
  const {columns} = qualtrics360.layout(headOf(header));
  expect(
    Object.fromEntries(columns.flatMap(({role, name}) => (role === undefined ? [] : [[name, role]])))
  ).toEqual({
    "Response ID": "response_id",
    "Subject Name": "system",
    "Subject Email": "subject",
    "Rater Name": "system",
    "Rater ID": "person",
    Relationship: "relationship"
  });
});

test("the relationship, in the client's words, says whose view a row gives; a rater of several gives one answer", async () => {
  const read = await readAnswers(
    `${header}
1,Canary,s1@small.example,Canary,e1,Selbst,Start,5
2,Canary,s1@small.example,Canary,b1,Führungskraft,Start,4
3,Canary,s2@small.example,Canary,b1,Führungskraft,Start,2
4,Canary,s3@small.example,Canary,b1,Führungskraft,Stop,5
5,Canary,s3@small.example,Canary,e2,Nachbar,Stop,5
6,Canary,s1@small.example,Canary,x9,Kollege,Continue,1
`,
    {
      format: "qualtrics_360",
      quarter: "2026Q1",
      respondent: "Rater ID",
      team: "east",
      relationship: {
        column: "Relationship",
        subject: "Subject Email",
        meanings: {
          Selbst: {perspective: "own"},
          Führungskraft: {perspective: "direct"},
          Kollege: {perspective: "own", group: "rep"}
        }
      },
      columns: [
        {pattern: "action$", expectation: "L1", field: "action"},
        {pattern: "level$", expectation: "L1", field: "level"}
      ]
    }
  );
  expect(read.problems).toEqual([
    expect.objectContaining({
      code: "unknown_relationship",
      row: 6,
      column: "Relationship",
      found: '"Nachbar"'
    })
  ]);
  expect(read.answers).toEqual([
    "2026Q1 b1 L1 direct - start 4 answered",
    "2026Q1 e1 L1 own - start 5 answered",
    "2026Q1 x9 L1 own - continue 1 answered"
  ]);
});
