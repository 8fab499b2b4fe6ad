import {printDatabase} from "./print-database.js";

printDatabase("analysis");
