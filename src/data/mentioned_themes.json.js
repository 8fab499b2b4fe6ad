import {printPublished} from "./published.js";

printPublished("mentioned_themes");
