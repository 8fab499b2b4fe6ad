import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const records = defineTable({
  name: "records",
  oneRowIs: "a team",
  file: "tables/calls.csv",
  source: z.object({Team: z.string(), Calls: z.coerce.number().int().max(20)}),
  row: z.object({team: z.string().describe("The team.")}),
  published: false,
  make: () => []
});
