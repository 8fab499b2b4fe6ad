import {describe, expect, test} from "vitest";
import {
  clarityFinding,
  invitedFinding,
  knownFinding,
  ranksFinding,
  sharedOfThree,
  testedFinding
} from "../../src/narrative/five-questions.js";
import {
  clarityOfGroups,
  mapFinding,
  matrixFinding,
  ranksFinding as pairsFinding
} from "../../src/narrative/stakeholders.js";

const sides = {holders: "sales leaders", targets: "reps"};

describe("the five questions", () => {
  test.each<[number, number | null]>([
    [0, 0],
    [0.2, 1],
    [0.5, 2],
    [1, 3],
    [0.35, null]
  ])("an overlap of %s is so many shared of three: %s", (overlap, shared) => {
    expect(sharedOfThree(overlap)).toBe(shared);
  });

  test.each<[number | null, number | null, string]>([
    [
      0.9,
      0.5,
      "Sales leaders and reps rank what matters much alike; 2 of the three that come first are the same"
    ],
    [0.4, null, "Sales leaders and reps rank what matters partly alike"],
    [
      0.1,
      0,
      "Sales leaders and reps rank what matters with little in common; none of the three that come first is the same"
    ],
    [
      -0.6,
      0.2,
      "Sales leaders and reps rank what matters the opposite way; 1 of the three that come first is the same"
    ],
    [null, 0.5, "Whether sales leaders and reps rank alike cannot be told"]
  ])("rankings that correlate by %s", (between, overlap, said) => {
    expect(ranksFinding(between, overlap, sides)).toBe(said);
  });

  test("what is clear among those who expect is told apart from what is clear to the others", () => {
    expect(clarityFinding({share: 0.5, of: 8}, 0.7, sides)).toBe(
      "Sales leaders are clear among themselves on 4 of 8 expectations; reps say in 70% of answers that it is clear to them"
    );
    expect(clarityFinding(null, 0.7, sides)).toBe("Reps say in 70% of answers that it is clear to them");
    expect(clarityFinding({share: 0, of: 1}, null, sides)).toBe(
      "Sales leaders are clear among themselves on none of 1 expectation"
    );
    expect(clarityFinding(null, null, sides)).toBeNull();
  });

  test("who was asked, and who said something", () => {
    expect(invitedFinding(0.8, 0.5, sides)).toContain("80% of reps were asked");
    expect(invitedFinding(null, 0.5, sides)).toBe(
      "50% of reps named at least one expectation of sales leaders"
    );
    expect(invitedFinding(null, null, sides)).toBeNull();
  });

  test("a most and a least are named only where intervals leave each other out", () => {
    const of = (holders: string, share: number, low: number | null, high: number | null) => ({
      ...{holders, share, low, high}
    });
    const [reps, service] = [of("reps", 0.7, 0.6, 0.8), of("service", 0.3, 0.2, 0.4)];
    expect(knownFinding([service, reps], "leaders")).toBe(
      "Leaders miss most of what reps expect of them (70%), least of what service expect (30%)"
    );
    expect(knownFinding([of("reps", 0.7, 0.3, 0.9), service], "leaders")).toContain("cannot be told");
    expect(knownFinding([of("reps", 0.7, null, null), service], "leaders")).toContain("cannot be told");
    expect(knownFinding([reps], "leaders")).toBe("Leaders miss 70% of what reps expect of them");
    expect(knownFinding([], "leaders")).toBeNull();
  });

  test.each<[number | null, string]>([
    [0.2, "sales leaders think that 20 points more is known than is"],
    [-0.2, "sales leaders think that 20 points less is known than is"],
    [0.02, "sales leaders judge about rightly how much is known"],
    [null, "Reps miss 55% of what sales leaders expect of them"]
  ])("an estimate that is %s off", (calibration, said) => {
    expect(testedFinding(0.55, calibration, sides)).toContain(said);
  });
});

describe("groups beside each other", () => {
  const of = (holders: string, share: number, low: number | null, high: number | null) => ({
    ...{holders, targets: "reps", share, low, high}
  });
  test.each<[string, Parameters<typeof matrixFinding>[0], string]>([
    ["nothing shown", [], "No group’s understanding"],
    ["one shown", [of("leaders", 0.5, 0.4, 0.6)], "One figure may be shown: reps miss 50%"],
    [
      "clearly apart",
      [of("leaders", 0.3, 0.2, 0.4), of("service", 0.7, 0.6, 0.8)],
      "Most is missed of what service expect of reps (70%), least"
    ],
    [
      "overlapping",
      [of("leaders", 0.5, 0.3, 0.7), of("service", 0.6, 0.5, 0.8)],
      "no direction is clearly worse"
    ],
    ["no interval", [of("leaders", 0.5, 0.3, 0.7), of("service", 0.6, null, null)], "cannot be told"]
  ])("%s", (_, shown, said) => {
    expect(matrixFinding(shown)).toContain(said);
  });

  test("who is of one mind", () => {
    expect(clarityOfGroups([{group: "service", clear: 3, all: 4}])).toBe(
      "One group is not of one mind about all that it expects: service (on 1 of 4 expectations)"
    );
    expect(clarityOfGroups([{group: "service", clear: 4, all: 4}])).toContain("Every group is clear");
    expect(clarityOfGroups([{group: "service", clear: 0, all: 0}])).toContain("may be shown");
  });

  test("only a sure difference of rankings is called one", () => {
    const pair = (r: number | null, p: number | null) => ({one: "reps", other: "service", r, p});
    expect(pairsFinding([pair(0.2, 0.01)])).toBe(
      "Reps and service clearly rank differently what matters between them"
    );
    expect(pairsFinding([pair(0.2, 0.2)])).toContain("No two groups");
    expect(pairsFinding([pair(null, null)])).toContain("may be shown");
  });
});

test("a map names the closest and the furthest pair; where all are as far apart, none", () => {
  const pair = (other: string, r: number | null) => ({one: "reps", other, r, p: null});
  expect(mapFinding([pair("service", 0.2), pair("leaders", 0.7), pair("technology", null)])).toBe(
    "On the map, reps and leaders stand closest in what they rank as important, reps and service furthest apart"
  );
  expect(mapFinding([pair("service", 0.6), pair("leaders", 0.65)])).toContain(
    "all groups stand about equally"
  );
  expect(mapFinding([pair("service", null)])).toContain("no figure that may be shown");
});
