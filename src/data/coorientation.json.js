import {printPublished} from "./published.js";

printPublished(
  "coorientation",
  (row) => row.team === "*" && row.expectation === "*" && row.field === "action"
);
