import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  coorientationStates,
  coorientationStatesOfActions,
  coorientationStatesOfLevels
} from "../../loaders/statistics/coorientation-states.js";

describe("coorientationStates", () => {
  it("names each cell of agreement and perceived agreement", () => {
    expect(
      coorientationStates([
        {agree: true, perceivedAgree: true, n: 7},
        {agree: true, perceivedAgree: false, n: 5},
        {agree: false, perceivedAgree: true, n: 3},
        {agree: false, perceivedAgree: false, n: 2}
      ])
    ).toEqual({trueConsensus: 7, falseConflict: 5, falseConsensus: 3, openDisagreement: 2, n: 17});
  });

  it("is zero counts of nothing, not a missing figure", () => {
    expect(coorientationStates([]).n).toBe(0);
  });

  it("gives the same from flags a pair as from their table", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (pairs) => {
        const agree = pairs.map(([a]) => a);
        const perceivedAgree = pairs.map(([, p]) => p);
        const table = pairs.map(([a, p]) => ({agree: a, perceivedAgree: p, n: 1}));
        expect(coorientationStates({agree, perceivedAgree})).toEqual(coorientationStates(table));
        expect(coorientationStates({agree, perceivedAgree}).n).toBe(pairs.length);
      })
    );
  });

  it("refuses flags of different lengths and negative counts", () => {
    expect(() => coorientationStates({agree: [true], perceivedAgree: []})).toThrow("1 and 0");
    expect(() => coorientationStates([{agree: true, perceivedAgree: true, n: -2}])).toThrow("-2");
  });
});

describe("coorientationStatesOfLevels", () => {
  it.each([
    [5, 4, 4, "trueConsensus", "within one point on both sides"],
    [5, 4, 1, "falseConflict", "they agree, the perceiver expects a 1"],
    [1, 4, 4, "falseConsensus", "they differ, the perceiver thinks not"],
    [1, 4, 1, "openDisagreement", "they differ and the perceiver knows"]
  ] as const)("direct %i, own %i, meta %i is %s (%s)", (direct, own, meta, state, _why) => {
    expect(coorientationStatesOfLevels([{direct, own, meta}])[state]).toBe(1);
  });

  it("widens agreement with tau", () => {
    expect(coorientationStatesOfLevels([{direct: 5, own: 3, meta: 3}], {tau: 1}).falseConsensus).toBe(1);
    expect(coorientationStatesOfLevels([{direct: 5, own: 3, meta: 3}], {tau: 2}).trueConsensus).toBe(1);
  });

  it("leaves out a row that lacks an answer, and counts a row n times", () => {
    expect(
      coorientationStatesOfLevels([
        {direct: 5, own: null, meta: 3},
        {direct: 5, own: 5, meta: 5, n: 4}
      ]).n
    ).toBe(4);
  });
});

describe("coorientationStatesOfActions", () => {
  it.each([
    ["stop", "stop", "stop", "trueConsensus"],
    ["stop", "stop", "none", "falseConflict"],
    ["start", "stop", "stop", "falseConsensus"],
    ["start", "stop", "start", "openDisagreement"]
  ] as const)("direct %s, own %s, meta %s is %s", (direct, own, meta, state) => {
    expect(coorientationStatesOfActions([{direct, own, meta}])[state]).toBe(1);
  });
});
