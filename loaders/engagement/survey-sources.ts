import {z} from "zod";
import {answerFields, fieldCodes, perspectives} from "./answer.js";
import {exportFile, headerRow, leaveOut, quarterColumn, quarterDate, textsTo} from "./shared-fields.js";

/** The survey tools whose exports become answers, by the name that engagement.json gives them. */
export const surveyFormats = [
  "qualtrics",
  "qualtrics_360",
  "surveymonkey",
  "google_forms",
  "microsoft_forms",
  "typeform",
  "limesurvey",
  "formbricks",
  "spss",
  "table"
] as const;
export type SurveyFormat = (typeof surveyFormats)[number];

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "i") !== null;
  } catch {
    return false;
  }
}

export const scale = z
  .strictObject({
    min: z.int().describe("The lowest option."),
    max: z.int().describe("The highest option.")
  })
  .refine((scale) => scale.max > scale.min, "max must be greater than min");

const list = z.strictObject({
  separator: z
    .string()
    .min(1)
    .describe('What stands between the options: ", " in Google Forms, ";" in Microsoft Forms.')
});

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
  expectations: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "What the captured texts (or the listed options) stand for, where they are neither ids nor statements: text to id, e.g. SQ001 to LR01."
    ),
  perspective: z
    .enum(perspectives)
    .optional()
    .describe(
      "Whose view the question asks for. Left out only where `relationship` gives it a row at a time."
    ),
  field: z.enum(answerFields).describe("Which field of an answer the column holds."),
  reversed: z
    .boolean()
    .default(false)
    .describe("True where the item is worded the other way round: a level x is read as min + max - x."),
  scale: scale
    .optional()
    .describe(
      "The scale of this question, where it is not the engagement's; levels are put on the engagement's."
    ),
  ticked: z
    .string()
    .optional()
    .describe(
      "The column is one option of a question with several: the code that a tick stands for, e.g. yes."
    ),
  unticked: z
    .string()
    .optional()
    .describe("The code where the question was answered, but not with this option, e.g. no."),
  purpose: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Why a column that is recognised as personal data (a name, an e-mail address …) is read all the same; without it such a column is left out."
    ),
  list: list
    .optional()
    .describe(
      "The cells hold several options, joined; each option is the id or the statement of an expectation."
    )
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

export const labels = z.strictObject({
  known: labelMap(fieldCodes.known, "Option labels to yes, no or dont_know."),
  action: labelMap(fieldCodes.action, "Option labels to stop, start, continue, none or dont_know."),
  level: numberMap("Option labels to a number on the scale, or dont_know."),
  clear: labelMap(fieldCodes.clear, "Option labels to yes or no."),
  share_known: numberMap("Option labels to a share between 0 and 1, or dont_know.")
});

const column = z.string().min(1).describe("The column, by its name, question text or id.");

const quarter = z.union(
  [z.string().describe("All of the file belongs to this quarter."), quarterColumn, quarterDate],
  {error: 'a quarter\'s id, or {"column": …}, or {"date": …}'}
);

const member = (what: string) =>
  z.union(
    [
      z.string().describe(`The same ${what} for all of the file.`),
      z.strictObject({column, labels: textsTo(`Cells to a ${what}'s id; ids and labels are known.`)})
    ],
    {error: `a ${what}'s id, or {"column": …}`}
  );

const relationship = z.strictObject({
  column,
  subject: z.string().optional().describe("The column of the person who is rated, where the export has one."),
  meanings: z
    .record(
      z.string(),
      z.strictObject({
        perspective: z.enum(perspectives).describe("Whose view such a rater gives."),
        group: z.string().optional().describe("The group such a rater belongs to; else the roster says.")
      })
    )
    .describe("The client's words for a rater's relationship (Self, Manager, Peer …), and what each means.")
});

const statementRule = z.strictObject({
  pattern: z
    .string()
    .refine(isRegularExpression, "a regular expression")
    .describe("A regular expression that the column of an open question must match."),
  in: z
    .enum(["name", "question", "id"])
    .default("name")
    .describe(
      "What the pattern is matched against: the column's name, its question text, or the tool's own id."
    ),
  perspective: z
    .enum(["direct", "meta"])
    .describe(
      "direct: the holder's people say what they expect; meta: the target's say what they think is expected of them. Coders are never told which."
    ),
  holder: z.string().describe("The group whose expectations the question is about."),
  target: z.string().describe("The group of whom it is expected."),
  asked: z
    .enum(["stop", "start", "continue"])
    .optional()
    .describe("The action that the question asks for, where it asks for one."),
  purpose: z
    .string()
    .min(1)
    .optional()
    .describe("Why a column that is recognised as personal data is read all the same.")
});

/** A wide survey export: one row a response, or a rater and subject. */
export const surveySource = z.strictObject({
  format: z.enum(surveyFormats),
  ...exportFile,
  quarter: quarter.describe("The quarter in which it was answered: of the file, from a column, or by date."),
  respondent: z
    .string()
    .optional()
    .describe(
      "The column that holds the roster's respondent id, by name or question text. Where left out, every row is somebody else and `group` says from which group."
    ),
  group: member("group").optional().describe("The respondents' group, where people.csv does not say it."),
  team: member("team").optional().describe("The respondents' team, where people.csv does not say it."),
  relationship: relationship.optional().describe("For rater exports: what each rater's answers mean."),
  columns: z
    .array(columnRule)
    .default([])
    .describe("Which columns are answers, and to what. The first rule that matches wins."),
  statements: z
    .array(statementRule)
    .default([])
    .describe(
      "Which columns are open questions whose answers are coded into expectations. The first rule that matches wins."
    ),
  labels: labels
    .partial()
    .optional()
    .describe("Labels of this export only; they go before the engagement's."),
  headerRow,
  leaveOut: z.array(leaveOut).default([]).describe("Further rows that are no answers, each with its reason."),
  leaveOutFlagged: z
    .array(z.enum(["speeder", "straight-lining"]))
    .default([])
    .describe("Suspect responses are only reported; those with a flag that is named here are left out."),
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
});

/** Answers that are tidy already: one row a respondent, quarter, expectation and perspective. */
export const tidySource = z.strictObject({
  format: z.literal("tidy"),
  ...exportFile,
  file: z
    .string()
    .min(1)
    .describe("A table with the columns of `answers` in the data model, relative to this folder.")
});
