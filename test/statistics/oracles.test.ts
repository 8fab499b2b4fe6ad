import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {hasOracles, type OracleCase} from "./oracle-cases/shared-data.js";

const folder = new URL("./oracle-cases/", import.meta.url);
const modules = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "shared-data.ts");
const cases: OracleCase[] = [];
for (const file of modules.sort()) cases.push(...(await import(new URL(file, folder).href)).cases);

describe.runIf(hasOracles)("what R and the literature give", () => {
  it.each(cases)("$oracle: $name", ({actual, expected, tolerance}) => {
    expectWithin(actual(), expected, tolerance, "");
  });
});

it.runIf(!hasOracles)("is skipped: the oracles are not beside the project", () => {});

/** Numbers within the tolerance, lists and records by their parts, anything else the same. */
function expectWithin(actual: unknown, expected: unknown, tolerance: number, path: string): void {
  if (typeof expected === "number" && typeof actual === "number") {
    expect(
      Math.abs(actual - expected),
      `${path || "value"}: found ${actual}, expected ${expected}`
    ).toBeLessThanOrEqual(tolerance);
  } else if (expected !== null && typeof expected === "object") {
    expect(actual, path).toBeTypeOf("object");
    const [found, wanted] = [actual as Record<string, unknown>, expected as Record<string, unknown>];
    expect(Object.keys(found ?? {}), path).toEqual(Object.keys(wanted));
    for (const key of Object.keys(wanted)) expectWithin(found[key], wanted[key], tolerance, `${path}.${key}`);
  } else {
    expect(actual, path).toBe(expected);
  }
}
