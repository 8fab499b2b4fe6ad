import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const throws = defineTable({
  name: "throws",
  oneRowIs: "a team",
  file: "tables/calls.csv",
  source: z.object({Team: z.string(), Calls: z.coerce.number()}),
  row: z.object({team: z.string().describe("The team."), calls: z.int().describe("Calls held.")}),
  published: false,
  make: () => {
    throw new Error("no such week");
  }
});
