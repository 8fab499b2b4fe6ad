/** A code that a unit can be given: an expectation of the engagement, or a topic that no expectation covers. */
export interface Code {
  code: string;
  /** What coders read: the expectation's statement, or the topic's label. */
  label: string;
  theme: string | null;
  /** Whose expectation of whom; null for a topic, which fits any direction. */
  holder: string | null;
  target: string | null;
  /** The action that the expectation asks for; null for a topic. */
  action: string | null;
  definition: string;
  include: string;
  exclude: string;
  examples: readonly string[];
  /** How the action is told where words are turned round, e.g. `stop not calling = start`. */
  polarity: string;
  /** Typical wording, as the consultant says it: what may be published, unlike anybody's own words. */
  paraphrase: string;
  /** The codebook's version that brought it. */
  added: number;
  /** The version from which it is no longer given; null while it is. */
  retired: number | null;
  /** What took its place: one code (merged into it), several (split), none. */
  successors: readonly string[];
}

export interface Codebook {
  /** The highest version that a line names. */
  version: number;
  codes: ReadonlyMap<string, Code>;
}

/** An expectation as codes.csv builds on it. */
export interface CodedExpectation {
  expectation: string;
  holder: string;
  target: string;
  action: string;
  statement: string;
  theme: string | null;
}

/** The columns of codes.csv; every one but `code` may be left out. */
export const codeColumns = [
  ...["code", "label", "theme", "definition", "include", "exclude", "example_1", "example_2"],
  ...["polarity", "paraphrase", "added", "retired", "successors"]
] as const;
export type CodeRow = Partial<Record<(typeof codeColumns)[number], string>>;

/** A unit that speaks of no expectation and no topic of the codebook. */
export const noCode = "none";

/**
 * The codebook of an engagement: every expectation is a code, defined by its statement where codes.csv says no more;
 * further lines are topics. Rows are taken as checked (`codebookProblems`).
 */
export function codebookOf(expectations: readonly CodedExpectation[], rows: readonly CodeRow[]): Codebook {
  const written = new Map(rows.map((row) => [row.code!.trim(), row]));
  const ids = new Set(expectations.map(({expectation}) => expectation));
  const codes = [
    ...expectations.map(({expectation, holder, target, action, statement, theme}) => ({
      ...codeOf(expectation, written.get(expectation) ?? {}, statement),
      theme: theme || null,
      ...{holder, target, action}
    })),
    ...rows.filter(({code}) => !ids.has(code!.trim())).map((row) => codeOf(row.code!.trim(), row, ""))
  ];
  return {
    version: Math.max(1, ...codes.flatMap(({added, retired}) => [added, retired ?? 1])),
    codes: new Map(codes.map((code) => [code.code, code]))
  };
}

function codeOf(code: string, row: CodeRow, statement: string): Code {
  const cell = (name: keyof CodeRow) => row[name]?.trim() ?? "";
  const label = statement || cell("label") || code;
  return {
    ...{code, label, theme: cell("theme") || null, holder: null, target: null, action: null},
    definition: cell("definition") || label,
    include: cell("include"),
    exclude: cell("exclude"),
    examples: [cell("example_1"), cell("example_2")].filter((text) => text !== ""),
    polarity: cell("polarity"),
    paraphrase: cell("paraphrase"),
    added: Number(cell("added") || 1),
    retired: cell("retired") === "" ? null : Number(cell("retired")),
    successors: cell("successors").split(/\s+/).filter(Boolean)
  };
}

/** The codes that are given today; of one direction and the topics, where one is named. */
export function currentCodes({codes}: Codebook, direction?: {holder: string; target: string}): Code[] {
  return [...codes.values()].filter(
    ({retired, holder, target}) =>
      retired === null &&
      (direction === undefined ||
        holder === null ||
        (holder === direction.holder && target === direction.target))
  );
}

/** What a code given earlier means today: a code, nothing that is still there, or a choice that a person must make. */
export type Meaning =
  | {code: string; choices: null}
  | {code: null; choices: null}
  | {code: null; choices: readonly string[]};

/**
 * Follows merges and splits: what was merged counts as the code that took it over; what was split must be coded again,
 * among `choices`; what was retired without a successor counts as no code. The coding itself stays as it was written.
 */
export function meaningToday({codes}: Codebook, code: string): Meaning {
  let current = code;
  for (let step = 0; step <= codes.size; step++) {
    if (current === noCode) return {code: noCode, choices: null};
    const found = codes.get(current);
    if (found === undefined) return {code: null, choices: null};
    if (found.retired === null) return {code: current, choices: null};
    if (found.successors.length === 0) return {code: noCode, choices: null};
    if (found.successors.length > 1) return {code: null, choices: found.successors};
    current = found.successors[0]!;
  }
  return {code: null, choices: null};
}
