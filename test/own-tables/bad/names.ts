import {z} from "zod";
import {defineTable} from "../../../loaders/tables/define-table.js";

/** A person's name would slip out as a team's. */
export const names = defineTable({
  name: "names",
  oneRowIs: "a rep",
  file: "tables/calls.csv",
  source: z.object({Rep: z.string()}),
  row: z.object({
    team: z.string().describe("The rep, who is no team."),
    people: z.int().describe("People.")
  }),
  published: {keys: ["team"], people: "people", group: "rep", figures: {}},
  make: ({records}) => records.map(({Rep}) => ({team: Rep, people: 5}))
});
