import {printPublished} from "./published.js";

printPublished("warnings");
