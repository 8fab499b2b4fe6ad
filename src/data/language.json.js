import {printPublished} from "./published.js";

printPublished("language");
