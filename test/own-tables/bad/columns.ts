import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

export const columns = defineTable({
  name: "columns",
  oneRowIs: "a team",
  file: "tables/calls.csv",
  source: z.object({Teams: z.string()}),
  row: z.object({team: z.string().describe("The team.")}),
  published: false,
  make: () => []
});
