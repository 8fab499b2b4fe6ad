import {z} from "zod";

/** The perspectives of an answer: who answers, and about whose view (method.md 0). */
export const perspectives = ["direct", "own", "meta", "reverse_meta", "calibration"] as const;
export type Perspective = (typeof perspectives)[number];

/** What an answer can hold beside its keys. */
export const answerFields = ["known", "action", "level", "clear", "share_known", "comment"] as const;
export type AnswerField = (typeof answerFields)[number];

/** The codes that an option label can stand for, a field at a time; `level` and `share_known` are numbers. */
export const fieldCodes: Record<"known" | "action" | "clear", readonly string[]> = {
  known: ["yes", "no", "dont_know"],
  action: ["stop", "start", "continue", "none", "dont_know"],
  clear: ["yes", "no"]
};

const identifier = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    "letters, digits, '.', '_' and '-', beginning with a letter or digit"
  );

const group = z.strictObject({
  id: identifier.describe("How expectations.csv and people.csv name the group, e.g. rep."),
  label: z.string().min(1).describe("What readers call the group, plural, e.g. Sales reps."),
  singular: z.string().min(1).describe("One member of the group, e.g. rep.")
});

const team = z.strictObject({
  id: identifier.describe("How people.csv names the team."),
  label: z.string().min(1).describe("What readers call the team.")
});

const quarter = z.strictObject({
  id: identifier.describe(
    "How answers and results name the quarter, e.g. 2026Q3. The list is in time order."
  ),
  label: z.string().min(1).describe("What readers call the quarter, e.g. Q3 2026.")
});

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "i") !== null;
  } catch {
    return false;
  }
}

const columnRule = z.strictObject({
  pattern: z
    .string()
    .refine(isRegularExpression, "a regular expression")
    .describe(
      "A regular expression that the column must match. A named group (?<expectation>…) captures an expectation's id or its statement."
    ),
  in: z
    .enum(["name", "question", "id"])
    .default("name")
    .describe(
      "What the pattern is matched against: the column's name, its question text, or the tool's own id."
    ),
  expectation: z.string().optional().describe("The expectation's id, where the pattern does not capture it."),
  perspective: z.enum(perspectives).describe("Whose view the question asks for."),
  field: z.enum(answerFields).describe("Which field of an answer the column holds.")
});

function labelMap(codes: readonly string[], what: string) {
  return z
    .record(z.string(), z.enum(codes as [string, ...string[]]))
    .default({})
    .describe(what);
}

function numberMap(what: string) {
  return z
    .record(z.string(), z.union([z.number(), z.literal("dont_know")]))
    .default({})
    .describe(what);
}

const labels = z.strictObject({
  known: labelMap(fieldCodes.known, "Option labels to yes, no or dont_know."),
  action: labelMap(fieldCodes.action, "Option labels to stop, start, continue, none or dont_know."),
  level: numberMap("Option labels to a number on the scale, or dont_know."),
  clear: labelMap(fieldCodes.clear, "Option labels to yes or no."),
  share_known: numberMap("Option labels to a share between 0 and 1, or dont_know.")
});

const wideSource = {
  file: z.string().min(1).describe("The export, relative to this folder."),
  quarter: z.string().describe("The quarter in which it was answered."),
  respondent: z
    .string()
    .describe("The column that holds the roster's respondent id, by name or question text."),
  encoding: z
    .enum(["utf-8", "utf-16le", "windows-1252"])
    .optional()
    .describe("Only where the file is neither UTF-8 nor marked UTF-16."),
  columns: z
    .array(columnRule)
    .min(1)
    .describe("Which columns are answers, and to what. The first rule that matches wins."),
  labels: labels
    .partial()
    .optional()
    .describe("Labels of this export only; they go before the engagement's."),
  blank: z
    .enum(["skipped", "not_shown"])
    .default("skipped")
    .describe("What an expectation with every cell empty means: seen and left out, or never shown."),
  minimumProgress: z
    .number()
    .min(0)
    .max(100)
    .default(20)
    .describe("Unfinished responses below this percentage of progress are left out, and counted.")
};

const qualtricsSource = z.strictObject({format: z.literal("qualtrics"), ...wideSource});
const surveymonkeySource = z.strictObject({format: z.literal("surveymonkey"), ...wideSource});

const tidySource = z.strictObject({
  format: z.literal("tidy"),
  file: z
    .string()
    .min(1)
    .describe("A CSV with the columns of `answers` in the data model, relative to this folder."),
  encoding: z.enum(["utf-8", "utf-16le", "windows-1252"]).optional()
});

const salesforceSource = z.strictObject({
  format: z.literal("salesforce_report"),
  file: z.string().min(1).describe("A Salesforce report exported as CSV, relative to this folder."),
  encoding: z.enum(["utf-8", "utf-16le", "windows-1252"]).optional(),
  metric: z.string().default("attainment").describe("What the measure is called in results."),
  team: z.string().describe("The column that names the team, by id or label."),
  quarter: z.string().describe("The column that names the quarter, by id or label."),
  value: z.string().optional().describe("The column of the measure, where the report has it."),
  actual: z
    .string()
    .optional()
    .describe("The column of the result; with `quota`, the measure is actual / quota."),
  quota: z.string().optional().describe("The column of the quota.")
});

const source = z.discriminatedUnion("format", [
  qualtricsSource,
  surveymonkeySource,
  tidySource,
  salesforceSource
]);

const consent = z.strictObject({
  by: z.string().min(1).describe("Who obtained the leaders' consent."),
  date: z.iso.date().describe("When."),
  note: z.string().optional()
});

const reporting = z.strictObject({
  minRespondents: z
    .int()
    .min(2)
    .default(5)
    .describe("No published cell rests on fewer respondents than this."),
  minLeaders: z.int().min(2).default(3).describe("The same for cells of leaders' own answers."),
  leaderGroup: z.string().default("leader").describe("The group to which minLeaders applies."),
  leaders: z
    .enum(["pooled", "named"])
    .default("pooled")
    .describe(
      "Whether a published figure may compare a team with its own leader. named needs the leaders' consent."
    ),
  consent: consent.optional().describe("The leaders' recorded consent; required where leaders is named."),
  comments: z.literal("none").default("none").describe("Comments are never published.")
});

const method = z.strictObject({
  tau: z
    .number()
    .min(0)
    .optional()
    .describe("Levels this close count as equal. Default 1 on scales of 5 or more, else 0."),
  tauMisread: z.number().min(0).default(2).describe("A level further off than this is misread."),
  targetScope: z
    .enum(["team_leaders", "all_holders"])
    .default("team_leaders")
    .describe("Whose answers are the target: the holders of the respondent's own team, or all of them."),
  clearModalShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.6)
    .describe("A target is clear from this modal share on."),
  completeShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.8)
    .describe("A response is complete from this share of the rows shown on."),
  headline: z
    .strictObject({holder: z.string(), target: z.string()})
    .default({holder: "leader", target: "rep"})
    .describe("The direction whose gap is the headline."),
  seed: z.int().min(0).default(20260101).describe("Seed of every figure that is simulated or resampled.")
});

interface Named {
  quarters: {id: string}[];
  groups: {id: string}[];
  sources: z.infer<typeof source>[];
  reporting: z.infer<typeof reporting>;
  method: z.infer<typeof method>;
}

interface Contradiction {
  path: PropertyKey[];
  message: string;
}

/** What no single field can know: names that must be listed elsewhere, and rules that need each other. */
function contradictions({quarters, groups, sources, reporting, method}: Named): Contradiction[] {
  const quarterIds = quarters.map((quarter) => quarter.id);
  const groupIds = groups.map((group) => group.id);
  const found: Contradiction[] = [...standTwice("quarters", quarterIds), ...standTwice("groups", groupIds)];
  for (const [i, item] of sources.entries()) {
    if ("columns" in item && !quarterIds.includes(item.quarter)) {
      found.push({path: ["sources", i, "quarter"], message: `one of the quarters ${quarterIds.join(", ")}`});
    }
    if (item.format === "salesforce_report" && item.value === undefined && !(item.actual && item.quota)) {
      found.push({path: ["sources", i], message: 'either "value", or both "actual" and "quota"'});
    }
  }
  for (const side of ["holder", "target"] as const) {
    if (!groupIds.includes(method.headline[side])) {
      found.push({path: ["method", "headline", side], message: `one of the groups ${groupIds.join(", ")}`});
    }
  }
  if (reporting.leaders === "named" && reporting.consent === undefined) {
    found.push({
      path: ["reporting", "consent"],
      message: "the leaders' recorded consent, as leaders is named"
    });
  }
  return found;
}

function standTwice(list: string, ids: readonly string[]): Contradiction[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{path: [list, i, "id"], message: "an id that stands once"}] : []
  );
}

/** engagement.json: who and when, how each source maps, what may be published. */
export const engagementSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: identifier.describe("A short name, used in file names and addresses."),
    title: z.string().min(1).describe("The client's name, as readers see it."),
    fictional: z
      .boolean()
      .default(false)
      .describe("True where company, people and answers are made up; pages then say so."),
    quarters: z.array(quarter).min(1).describe("In time order."),
    groups: z.array(group).min(2).describe("The stakeholder groups."),
    teams: z.array(team).default([]).describe("Labels of teams; a team not listed is shown by its id."),
    scale: z
      .strictObject({min: z.int(), max: z.int()})
      .refine((scale) => scale.max > scale.min, "max must be greater than min")
      .default({min: 1, max: 5})
      .describe("The level scale's lowest and highest option."),
    labels: labels.default({known: {}, action: {}, level: {}, clear: {}, share_known: {}}),
    sources: z.array(source).min(1).describe("The exports, and how each maps to answers or results."),
    reporting: reporting.default({
      minRespondents: 5,
      minLeaders: 3,
      leaderGroup: "leader",
      leaders: "pooled",
      comments: "none"
    }),
    method: method.default({
      tauMisread: 2,
      targetScope: "team_leaders",
      clearModalShare: 0.6,
      completeShare: 0.8,
      headline: {holder: "leader", target: "rep"},
      seed: 20260101
    })
  })
  .superRefine((engagement, context) => {
    for (const {path, message} of contradictions(engagement))
      context.addIssue({code: "custom", path, message});
  });

export type Engagement = z.infer<typeof engagementSchema>;
export type EngagementInput = z.input<typeof engagementSchema>;
export type Source = Engagement["sources"][number];
export type WideSource = Extract<Source, {columns: unknown}>;
export type SalesforceSource = Extract<Source, {format: "salesforce_report"}>;
export type ColumnRule = WideSource["columns"][number];
