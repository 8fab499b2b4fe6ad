import {printPublished} from "./published.js";

printPublished("unprompted");
