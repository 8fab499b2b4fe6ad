import {printPublished} from "./published.js";

printPublished("priority");
