import type {Problem} from "../engagement/problem.js";
import type {WideSource} from "../engagement/schema.js";
import type {ExportColumn, Layout} from "./layout.js";
import type {MappedColumn} from "./map-columns.js";
import {nearest} from "./nearest.js";
import type {PersonalKind} from "./personal-data.js";

/** A field of the answers to an expectation that two columns would fill. */
export function columnMappedTwice(source: WideSource, column: MappedColumn, first: MappedColumn): Problem {
  return {
    severity: "error",
    code: "column_mapped_twice",
    file: source.file,
    row: 1,
    column: column.name,
    found: `${[column.perspective, column.field].filter(Boolean).join(" ")} of ${column.expectation}, as in column "${first.name}"`,
    expected: "one column for each field",
    hint: "Make the pattern of the rule in engagement.json match only one of the two."
  };
}

/** A column that a rule matches, and whose expectation nobody knows. */
export function unknownExpectation(source: WideSource, column: ExportColumn, named: string): Problem {
  return {
    severity: "error",
    code: "unknown_expectation",
    file: source.file,
    row: 1,
    column: column.name,
    found: named === "" ? "no expectation" : `"${named}"`,
    expected: "an id or a statement of expectations.csv",
    hint: 'Add the statement to expectations.csv, or name the "expectation" in the column\'s rule in engagement.json.'
  };
}

/** A rule that matches nothing: no mistake where a file has no column for what nobody answered, and others match. */
export function unusedRule(source: WideSource, pattern: string, mayBeUnanswered: boolean): Problem {
  return {
    severity: mayBeUnanswered ? "warning" : "error",
    code: "unknown_column",
    file: source.file,
    row: 1,
    column: null,
    found: `no column that matches ${pattern}`,
    expected: "at least one column for every rule",
    hint: mayBeUnanswered
      ? "Nobody answered the question, or the pattern in engagement.json is wrong: the export has no key for what nobody answered."
      : "Correct the pattern in engagement.json, or take the rule out."
  };
}

/** A column that the mapping names under `key` and the export has not. */
export function noSuchColumn(source: WideSource, layout: Layout, key: string, name: string): Problem {
  const names = layout.columns.map((column) => column.name);
  const near = nearest(name, names);
  const some = names.slice(0, 12).join(", ");
  return {
    severity: "error",
    code: "unknown_column",
    file: source.file,
    row: 1,
    column: name,
    found: `the columns ${some}${names.length > 12 ? ", …" : ""}`,
    expected: `a column "${name}"${key === "respondent" ? " with respondent ids" : ` for "${key}"`}`,
    hint: `Correct "${key}" in engagement.json${near === null ? "" : `; the nearest column is "${near}"`}.`
  };
}

const called: Readonly<Record<PersonalKind, string>> = {
  name: "people's names",
  email: "e-mail addresses",
  ip: "IP addresses",
  location: "places of people",
  device: "people's devices",
  phone: "phone numbers"
};

/** A column of personal data that a rule matches without saying what for. */
export function personalColumn(source: WideSource, column: ExportColumn, kind: PersonalKind): Problem {
  return {
    severity: "warning",
    code: "personal_column",
    file: source.file,
    row: 1,
    column: column.name,
    found: called[kind],
    expected: "answers",
    hint: 'The column was left out. If it is to be read, say what for in "purpose" of its rule in engagement.json.'
  };
}
