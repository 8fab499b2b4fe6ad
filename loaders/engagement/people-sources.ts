import {z} from "zod";
import {exportFile, headerRow, leaveOut, textsTo} from "./shared-fields.js";

const column = z.string().min(1).describe("The column, by its name.");

const group = z.union(
  [
    z.string().min(1).describe("The same group for everybody in the file."),
    z.strictObject({
      column,
      labels: textsTo("Cells (roles, titles) to a group's id; other people are left out, and counted.")
    }),
    z.strictObject({
      managers: z.string().min(1).describe("The group of whoever somebody reports to."),
      others: z.string().min(1).describe("The group of everybody else.")
    })
  ],
  {error: 'a group\'s id, or {"column": …}, or {"managers": …, "others": …}'}
);

/** An org chart as HR keeps it: one row a person. Its people join the roster; people.csv goes before it. */
export const orgChartSource = z.strictObject({
  format: z.literal("org_chart"),
  ...exportFile,
  headerRow,
  person: z.string().min(1).describe("The column of the respondent's id."),
  manager: z
    .string()
    .min(1)
    .optional()
    .describe("The column of the manager: an id, or what one of alsoKnownBy holds."),
  group,
  team: z
    .union([
      z.string().min(1).describe("The column that names the team, by id or label."),
      z.strictObject({column, labels: textsTo("Cells to a team's id; ids and labels are known.")})
    ])
    .optional(),
  region: z.string().min(1).optional().describe("The column of the region."),
  startDate: z
    .string()
    .min(1)
    .optional()
    .describe("The column of the first day; nobody is on the roster of a quarter that ended before it."),
  endDate: z
    .string()
    .min(1)
    .optional()
    .describe("The column of the last day; nobody is on the roster of a quarter that began after it."),
  order: z.enum(["day_first", "month_first"]).optional().describe("How 03/04/2026 is read."),
  alsoKnownBy: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "Columns by which other files name the same person, such as the e-mail address or the name of a deal's owner. Only keyed hashes are made of them, and none is stored."
    ),
  quarter: z.string().optional().describe("The quarter for which the chart holds. Default: all."),
  leaveOut: z.array(leaveOut).default([]).describe("Rows that are nobody's, each with its reason.")
});
