import {expect, test} from "vitest";
import {secretsOf} from "../../loaders/attack/secrets.js";
import {approvedQuotes} from "../../loaders/warehouse/read-quotes.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";
import {smallEngagement, writeEngagement} from "../engagement-folder.js";

const header =
  "quarter,respondent,expectation,perspective,known,action,level,clear,share_known,comment,status\n";
const answers = `${header}2026Q1,b1,L1,direct,,start,4,,,,answered
2026Q1,e1,L1,meta,yes,start,4,,,"Fewer fields,
 and one login please",answered
2026Q1,e2,L1,meta,no,,,,,Ask my manager,answered
2026Q1,e3,L1,meta,no,,,,,,answered
2026Q2,e1,L1,meta,no,,,,,Still two logins,answered
`;
const approving = {...smallEngagement, reporting: {comments: "approved", minRespondents: 3, minText: 3}};

async function read(lines: readonly string[] | null, engagement: object = approving) {
  const quotes =
    lines === null ? null : ["quarter,group,expectation,text,approved_by,date", ...lines].join("\n");
  const folder = await writeEngagement({"answers.csv": answers, "approved_quotes.csv": quotes}, engagement);
  return openWarehouse(folder, await temporaryFolder(), () => {});
}

test("a quote that stands in a comment is approved, without its writer", async () => {
  const {warehouse, problems} = await read([
    '2026Q1,rep,,"Fewer fields, and one login",A. Berg,2026-04-02',
    "2026Q1,rep,L1,Ask my manager,A. Berg,2026-04-02"
  ]);
  expect(problems).toEqual([]);
  expect(await approvedQuotes(warehouse!.database)).toEqual([
    {quarter: "2026Q1", group: "rep", expectation: null, text: "Fewer fields, and one login"},
    {quarter: "2026Q1", group: "rep", expectation: "L1", text: "Ask my manager"}
  ]);
  const {approved, comments} = await secretsOf(warehouse!);
  expect(approved).toEqual(["Fewer fields, and one login", "Ask my manager"]);
  expect(comments).toContain("Still two logins");
});

type Wrong = [what: string, line: string, code: string, column: string];

/** What a row says wrongly by itself. */
const wrongRows: readonly Wrong[] = [
  ["nobody who approved it", "2026Q1,rep,,Ask my manager,,2026-04-02", "missing_value", "approved_by"],
  ["no words", "2026Q1,rep,,,A. Berg,2026-04-02", "missing_value", "text"],
  ["no day", "2026Q1,rep,,Ask my manager,A. Berg,April", "bad_date", "date"],
  ["an unknown quarter", "2026Q9,rep,,Ask my manager,A. Berg,2026-04-02", "unknown_quarter", "quarter"],
  ["an unknown group", "2026Q1,east,,Ask my manager,A. Berg,2026-04-02", "unknown_group", "group"],
  [
    ...(["an unknown expectation", "2026Q1,rep,X1,Ask my manager,A. Berg,2026-04-02"] as const),
    ...(["unknown_expectation", "expectation"] as const)
  ]
];
/** What a row says wrongly beside the comments. */
const wrongQuotes: readonly Wrong[] = [
  ["words that nobody wrote", "2026Q1,rep,,Fewer forms,A. Berg,2026-04-02", "not_a_comment", "text"],
  ["another quarter's", "2026Q1,rep,,Still two logins,A. Berg,2026-04-02", "not_a_comment", "text"],
  ["another group's", "2026Q1,leader,,Ask my manager,A. Berg,2026-04-02", "not_a_comment", "text"],
  ["on another expectation", "2026Q1,rep,L2,Ask my manager,A. Berg,2026-04-02", "not_a_comment", "text"],
  ["too few people", "2026Q2,rep,,Still two logins,A. Berg,2026-04-02", "too_few_for_text", "group"]
];

test.each([
  ["a row that is wrong by itself", wrongRows],
  ["a quote that is no such comment", wrongQuotes]
])("%s is an error that names the row and the column, and repeats no comment", async (_, wrong) => {
  const good = "2026Q1,rep,,Fewer fields,A. Berg,2026-04-02";
  const {warehouse, problems} = await read([good, ...wrong.map(([, line]) => line)]);
  expect(warehouse).toBeNull();
  for (const [i, [what, , code, column]] of wrong.entries())
    expect(problems, what).toContainEqual(
      expect.objectContaining({severity: "error", code, column, file: "approved_quotes.csv", row: i + 3})
    );
  expect(problems.map(({row}) => row)).not.toContain(2);
  expect(JSON.stringify(problems)).not.toMatch(/logins|manager"/);
});

test("the same words twice, a file without the rule, and the rule without the file are errors", async () => {
  const line = "2026Q1,rep,,Ask my manager,A. Berg,2026-04-02";
  expect((await read([line, line])).problems).toMatchObject([{code: "duplicate_quote", row: 3}]);
  expect((await read([line], smallEngagement)).problems).toMatchObject([
    {code: "contradictory_rules", expected: expect.stringContaining("reporting.comments")}
  ]);
  expect((await read([], smallEngagement)).problems).toEqual([]);
  expect((await read(null)).problems).toMatchObject([{code: "missing_file", file: "approved_quotes.csv"}]);
});
