import {expect, test} from "vitest";
import {readEngagement} from "../../loaders/engagement/read.js";
import {smallEngagement, writeEngagement} from "../engagement-folder.js";

const consent = {by: "A. Berg", date: "2026-04-02"};

test.each([
  [
    "a minimum of 1",
    {minRespondents: 1},
    "minRespondents",
    "a minimum of 1 publishes what single people answered"
  ],
  ["a minimum of 1 leader", {minLeaders: 1}, "minLeaders", "what single leaders answered"],
  ["a minimum that is no number", {minRespondents: "five"}, "minRespondents", "number"],
  ["named leaders without consent", {leaders: "named"}, "consent", "recorded consent"],
  ["a consent of nobody", {leaders: "named", consent: {...consent, by: ""}}, "consent.by", "the person who"],
  [
    "a consent of no day",
    {leaders: "named", consent: {...consent, date: "soon"}},
    "consent.date",
    "2026-10-31"
  ],
  ["leaders who are no group", {leaderGroup: "boss"}, "leaderGroup", "one of the groups leader, rep"],
  [
    "quotes among fewer than figures",
    {comments: "approved", minRespondents: 12, minText: 10},
    "minText",
    "at least minRespondents, 12"
  ],
  ["comments for all", {comments: "all"}, "comments", '"none"|"approved"'],
  ["a rule that there is none of", {minimum: 5}, null, 'no field named "minimum"']
])("%s is refused in words, with its place", async (_, reporting, column, expected) => {
  const folder = await writeEngagement({}, {...smallEngagement, reporting});
  const {engagement, problems} = await readEngagement(folder);
  expect(engagement).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    severity: "error",
    file: "engagement.json",
    column: column === null ? "reporting" : `reporting.${column}`,
    expected: expect.stringContaining(expected)
  });
  expect(problems[0]!.expected).not.toMatch(/Too small|Invalid/);
});

test("rules that fit each other are taken, and safe ones where there are none", async () => {
  const named = await writeEngagement({}, {...smallEngagement, reporting: {leaders: "named", consent}});
  expect((await readEngagement(named)).problems).toEqual([]);
  const {engagement} = await readEngagement(await writeEngagement());
  expect(engagement!.reporting).toMatchObject({
    ...{minRespondents: 5, minLeaders: 3, leaders: "pooled", comments: "none", minText: 10}
  });
});
