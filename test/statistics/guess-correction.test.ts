import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {guessCorrection} from "../../loaders/statistics/guess-correction.js";

describe("guessCorrection", () => {
  it("corrects a hit rate for the false alarms", () => {
    const found = guessCorrection({hits: 16, targets: 20, falseAlarms: 2, foils: 8});
    expect(found.hitRate).toBe(0.8);
    expect(found.falseAlarmRate).toBe(0.25);
    expect(found.knownAdjusted).toBeCloseTo(0.55 / 0.75, 12);
    expect(found.discrimination).toBeCloseTo(0.55, 12);
    // z(16.5/21) - z(2.5/9) = .791638608 + .589455798
    expect(found.dPrime).toBeCloseTo(1.381094406, 5);
    expect(found.showsAcquiescence).toBe(false);
    expect(found.reason).toBeNull();
  });

  it.each([
    [
      {hits: 4, targets: 10, falseAlarms: 5, foils: 10},
      0,
      "worse than guessing is not less than nothing known"
    ],
    [{hits: 10, targets: 10, falseAlarms: 0, foils: 4}, 1, "all known"],
    [{hits: 10, targets: 10, falseAlarms: 4, foils: 4}, null, "whoever says yes to all tells nothing"],
    [{hits: 3, targets: 4, falseAlarms: 0, foils: 0}, null, "no foils, no correction"],
    [{hits: 0, targets: 0, falseAlarms: 1, foils: 4}, null, "nothing asked"]
  ])("%j gives %s: %s", (counts, known, _why) => {
    const found = guessCorrection(counts);
    expect(found.knownAdjusted).toBe(known);
    expect(found.reason === null).toBe(known !== null);
  });

  it.each([
    [3, false],
    [4, true]
  ])("%i of 10 foils accepted: acquiescence is %s", (falseAlarms, expected) => {
    expect(guessCorrection({hits: 5, targets: 10, falseAlarms, foils: 10}).showsAcquiescence).toBe(expected);
  });

  it("refuses more hits than expectations", () => {
    expect(() => guessCorrection({hits: 5, targets: 4, falseAlarms: 0, foils: 1})).toThrow("hits must lie");
  });

  it("never corrects upwards, and stays in 0..1", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({min: 1, max: 50}),
        fc.nat(50),
        fc.integer({min: 1, max: 50}),
        (h, t, f, k) => {
          const found = guessCorrection({hits: h % (t + 1), targets: t, falseAlarms: f % (k + 1), foils: k});
          if (found.knownAdjusted === null) return;
          expect(found.knownAdjusted).toBeGreaterThanOrEqual(0);
          expect(found.knownAdjusted).toBeLessThanOrEqual(found.hitRate!);
          expect(Math.abs(found.discrimination!)).toBeLessThanOrEqual(1);
        }
      )
    );
  });
});
