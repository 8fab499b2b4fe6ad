import {printPublished} from "./published.js";

printPublished("coorientation");
