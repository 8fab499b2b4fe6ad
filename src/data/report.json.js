import {printPublished} from "./published.js";

printPublished("report");
