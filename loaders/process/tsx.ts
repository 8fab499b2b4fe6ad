import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

/** What a process of its own imports first (`node --import`) to run TypeScript. */
export const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
