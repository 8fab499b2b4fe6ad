import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const asks = defineTable({
  name: "asks",
  oneRowIs: "a team",
  file: "tables/calls.csv",
  source: z.object({Team: z.string(), Calls: z.coerce.number()}),
  row: z.object({team: z.string().describe("The team."), calls: z.int().describe("Calls held.")}),
  published: false,
  async make({query}) {
    await query("FROM call_notes");
    return [];
  }
});
