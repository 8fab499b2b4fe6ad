import {printPublished} from "./published.js";

printPublished("understanding");
