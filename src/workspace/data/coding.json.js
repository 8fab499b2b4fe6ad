import {printFile} from "./print-file.js";

printFile("coding.json");
