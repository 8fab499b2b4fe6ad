import {expect, test} from "vitest";
import {fuzz} from "./fuzz.js";

test("2,000 mutated files are read or refused: none crashes, hangs or loses a row unseen", async () => {
  const counts = await fuzz(2000, 20_260_331);
  const refused = Object.values(counts.refused).reduce((sum, files) => sum + files, 0);
  expect(counts.read + refused).toBe(2000);
  // Both happen, or the mutations do nothing or too much.
  expect(counts.read).toBeGreaterThan(400);
  expect(refused).toBeGreaterThan(400);
}, 300_000);
