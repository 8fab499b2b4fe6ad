import type {Problem} from "../../engagement/problem.js";

/** A problem of a file before it is known in which engagement the file lies. */
export interface Finding {
  code: string;
  row?: number;
  column?: string;
  found: string;
  expected: string;
  hint: string;
}

/** Thrown where a file cannot be read as what it is: nothing of it is used. */
export class Refusal extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.found}, expected ${finding.expected}`);
  }
}

/** A finding as a problem of a named file. */
export function problemOf(finding: Finding, severity: Problem["severity"], file: string): Problem {
  const {code, row = null, column = null, found, expected, hint} = finding;
  return {severity, code, file, row, column, found, expected, hint};
}
