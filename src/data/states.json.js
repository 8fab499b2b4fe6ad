import {printPublished} from "./published.js";

printPublished("states", (row) => row.team === "*" && row.expectation === "*");
