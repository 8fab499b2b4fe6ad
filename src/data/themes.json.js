import {printPublished} from "./published.js";

printPublished("themes");
