import {printPublished} from "./published.js";

printPublished("consensus");
