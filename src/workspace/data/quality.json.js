import {createReadStream} from "node:fs";
import {join} from "node:path";

const folder = process.env.PLUMBLINE_PUBLISHED;
if (!folder) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
createReadStream(join(folder, "quality.json")).pipe(process.stdout);
