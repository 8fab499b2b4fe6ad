import {printPublished} from "./published.js";

printPublished("strategic_consensus");
