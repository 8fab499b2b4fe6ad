import {printPublished} from "./published.js";

printPublished("regions");
