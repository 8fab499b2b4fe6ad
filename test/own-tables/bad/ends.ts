import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const ends = defineTable({
  name: "ends",
  oneRowIs: "a team",
  file: "tables/calls.csv",
  source: z.object({Team: z.string(), Calls: z.coerce.number()}),
  row: z.object({team: z.string().describe("The team."), calls: z.int().describe("Calls held.")}),
  published: false,
  make: () => process.exit(7)
});
