import {printPublished} from "./published.js";

printPublished("scorecard", (row) => row.team === "*");
