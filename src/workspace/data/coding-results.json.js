import {printFile} from "./print-file.js";

printFile("coding-results.json");
