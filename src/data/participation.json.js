import {printPublished} from "./published.js";

printPublished("participation");
