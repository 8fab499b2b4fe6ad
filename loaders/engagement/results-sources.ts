import {z} from "zod";
import {exportFile, headerRow, leaveOut, quarterColumn, quarterDate, textsTo} from "./shared-fields.js";

const column = z.string().min(1).describe("The column, by its name.");

const teamColumn = z
  .union([
    z.string().min(1).describe("The column that names the team, by id or label."),
    z.strictObject({column, labels: textsTo("Cells to a team's id; ids and labels are known.")})
  ])
  .optional();

const person = z
  .string()
  .min(1)
  .optional()
  .describe(
    "The column that names the person: the respondent's id, or what an org chart's alsoKnownBy holds. Where there is no team column the person's team on the roster counts. Only a keyed hash is kept."
  );

const quarter = z.union(
  [
    z.string().min(1).describe("The column that names the quarter, by id or label."),
    quarterColumn,
    quarterDate
  ],
  {error: 'a column, or {"column": …}, or {"date": …}'}
);

const quarterColumns = z
  .array(
    z.strictObject({
      column,
      quarter: z.string().describe("The quarter's id."),
      field: z
        .enum(["value", "actual", "quota"])
        .default("value")
        .describe("What the column holds; with actual and quota, the measure is actual / quota.")
    })
  )
  .min(1)
  .optional()
  .describe("Where each quarter has a column of its own.");

const per = z
  .string()
  .min(1)
  .optional()
  .describe(
    "The metric of another source by which the sum is divided, a team and quarter at a time, e.g. quota: closed_won per quota is the attainment."
  );

const metric = (usual: string) =>
  z.string().min(1).default(usual).describe("What the measure is called in results.");

const leftOut = z
  .array(leaveOut)
  .default([])
  .describe("Further rows that are no results, each with its reason.");

const measures = {
  value: z.string().optional().describe("The column of the measure, where the report has it."),
  actual: z
    .string()
    .optional()
    .describe("The column of the result; with `quota`, the measure is actual / quota."),
  quota: z.string().optional().describe("The column of the quota.")
};

/** A Salesforce report of results, a row or several a team and quarter, or a column a quarter. */
export const salesforceSource = z.strictObject({
  format: z.literal("salesforce_report"),
  ...exportFile,
  metric: metric("attainment"),
  team: teamColumn,
  person,
  quarter: quarter.optional(),
  quarterColumns,
  ...measures,
  per,
  leaveOut: leftOut
});

/** A HubSpot export of deals: one row a deal; those that are won add up. */
export const hubspotSource = z.strictObject({
  format: z.literal("hubspot_deals"),
  ...exportFile,
  metric: metric("closed_won"),
  team: teamColumn,
  person,
  quarter: quarter.default({date: "Close Date"}),
  value: z.string().min(1).default("Amount").describe("The column of the deal's amount."),
  stage: z.string().min(1).default("Deal Stage").describe("The column of the deal's stage."),
  won: z
    .array(z.string().min(1))
    .min(1)
    .default(["closed won", "closedwon"])
    .describe("The stages of a won deal, in upper or lower case; deals of other stages are left out."),
  per,
  leaveOut: leftOut
});

/** A table of quotas, or of quotas and what came of them: one row a team or person, in long form one a quarter too. */
export const quotaSource = z.strictObject({
  format: z.literal("quota_table"),
  ...exportFile,
  headerRow,
  metric: metric("quota"),
  team: teamColumn,
  person,
  quarter: quarter.optional(),
  quarterColumns,
  ...measures,
  per,
  leaveOut: leftOut
});

/** A call report: one row is a rep's week. Each measure is the team's mean a rep and week. */
export const callSource = z.strictObject({
  format: z.literal("call_report"),
  ...exportFile,
  headerRow,
  person: z
    .string()
    .min(1)
    .describe("The column that names the rep: the respondent's id, or as alsoKnownBy."),
  team: teamColumn,
  week: z
    .string()
    .min(1)
    .describe("The column of the week: a day in it, or 2026-W14, which lies where its Thursday does."),
  order: quarterDate.shape.order,
  activities: z
    .record(z.string(), z.string().min(1))
    .refine((columns) => Object.keys(columns).length > 0, "at least one column")
    .describe("Columns of activities, each with what its mean a rep and week is called in results."),
  leaveOut: leftOut
});

export const resultsSources = [salesforceSource, hubspotSource, quotaSource, callSource] as const;
