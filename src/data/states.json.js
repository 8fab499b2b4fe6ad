import {printPublished} from "./published.js";

printPublished("states");
