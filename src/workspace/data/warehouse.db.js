import {printDatabase} from "./print-database.js";

printDatabase("warehouse");
