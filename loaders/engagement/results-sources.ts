import {z} from "zod";
import {exportFile} from "./survey-sources.js";

/** A Salesforce report of results, a row or several a team and quarter. */
export const salesforceSource = z.strictObject({
  format: z.literal("salesforce_report"),
  ...exportFile,
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
