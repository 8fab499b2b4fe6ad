import {printPublished} from "./published.js";

printPublished("results_link");
