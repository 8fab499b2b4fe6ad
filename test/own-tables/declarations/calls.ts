import {rollups} from "d3";
import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const calls = defineTable({
  name: "calls",
  oneRowIs: "a team in a quarter",
  file: "tables/calls.csv",
  source: z.object({
    Quarter: z.string(),
    Team: z.string(),
    Rep: z.string(),
    Calls: z.coerce.number().int().min(0)
  }),
  row: z.object({
    quarter: z.string().describe("The quarter's id."),
    team: z.string().describe("The team's id, or * over all."),
    reps: z.int().describe("Reps with a record."),
    calls: z.int().describe("Calls held."),
    calls_per_rep: z.number().nullable().describe("Calls a rep held on average.")
  }),
  published: {
    keys: ["quarter", "team"],
    people: "reps",
    group: "rep",
    figures: {calls: "sum", calls_per_rep: "mean"}
  },
  make: ({records}) =>
    ["*", ...new Set(records.map(({Team}) => Team))].flatMap((team) =>
      rollups(
        records.filter(({Team}) => team === "*" || Team === team),
        (rows) => {
          const reps = new Set(rows.map(({Rep}) => Rep)).size;
          const calls = rows.reduce((sum, row) => sum + row.Calls, 0);
          return {reps, calls, calls_per_rep: calls / reps};
        },
        ({Quarter}) => Quarter
      ).map(([quarter, figures]) => ({quarter, team, ...figures}))
    )
});
