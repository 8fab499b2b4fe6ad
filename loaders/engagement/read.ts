import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {lineOf} from "./json-line.js";
import type {Problem} from "./problem.js";
import {type Engagement, engagementSchema} from "./schema.js";

const file = "engagement.json";

/** Reads and checks an engagement's engagement.json; `engagement` is null where it cannot be used. */
export async function readEngagement(
  folder: string
): Promise<{engagement: Engagement | null; problems: Problem[]}> {
  let text: string;
  try {
    text = await readFile(join(folder, file), "utf8");
  } catch {
    return failed(
      "missing_file",
      null,
      "no such file",
      "an engagement's folder",
      "Name a folder that holds engagement.json."
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed(
      "not_json",
      lineOf(text, error),
      (error as Error).message,
      "JSON",
      "Mend the syntax; VS Code marks the place."
    );
  }
  const parsed = engagementSchema.safeParse(json);
  if (parsed.success) return {engagement: parsed.data, problems: parsed.data.toDecide.map(undecided)};
  return {
    engagement: null,
    problems: parsed.error.issues.map((issue) => ({
      severity: "error",
      code: "bad_engagement",
      file,
      row: null,
      column: issue.path.join(".") || null,
      found: describe(valueAt(json, issue.path)),
      expected: inWords(issue.message),
      hint: "Correct the value; VS Code completes and explains it from the schema."
    }))
  };
}

function undecided(open: Engagement["toDecide"][number]): Problem {
  return {
    severity: "warning",
    code: "to_decide",
    file: open.file,
    row: null,
    column: open.field,
    found: open.guess === "" ? "no answer yet" : `the guess "${open.guess}"`,
    expected: `a person's answer to: ${open.question}`,
    hint: `${open.hint} Then take the entry out of "toDecide" in engagement.json.`
  };
}

/** What a message of the schema expects, without what it found: that stands before it. */
function inWords(message: string): string {
  return message
    .replace(/^(?:Too (?:small|big)|Invalid (?:input|option)): expected /, "")
    .replace(/, received .*$/, "")
    .replace(/^Unrecognized keys?: /, "no field named ");
}

function failed(code: string, row: number | null, found: string, expected: string, hint: string) {
  const problem: Problem = {severity: "error", code, file, row, column: null, found, expected, hint};
  return {engagement: null, problems: [problem]};
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    json
  );
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
