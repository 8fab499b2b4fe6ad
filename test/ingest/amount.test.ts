import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseAmount} from "../../loaders/ingest/amount.js";

describe("an amount", () => {
  test.each<[string, number | null, string]>([
    ["USD 1,234,500.00", 1_234_500, "currency code, English marks"],
    ["1.234.500,50 €", 1_234_500.5, "currency sign behind, continental marks"],
    ["CHF 1'234.50", 1234.5, "Swiss grouping"],
    ["$1,234", 1234, "a lone comma before three digits groups"],
    ["12,5", 12.5, "a lone comma before other than three digits is the decimal mark"],
    ["0.935", 0.935, "nothing groups behind a leading zero"],
    ["93.5%", 0.935, "per cent"],
    ["(120.00)", -120, "brackets are negative"],
    ["-5", -5, "minus"],
    ["-", null, "no amount"],
    ["", null, "empty"],
    ["n/a", null, "words"]
  ])("%s is %s: %s", (text, expected) => {
    expect(parseAmount(text)).toBe(expected);
  });

  test("written in English is read back whole", () => {
    fc.assert(
      fc.property(fc.integer({min: -1e12, max: 1e12}), (cents) => {
        const amount = cents / 100;
        const text = amount.toLocaleString("en", {minimumFractionDigits: 2});
        expect(parseAmount(`USD ${text}`)).toBeCloseTo(amount, 6);
      })
    );
  });
});
