import type {WideFormat} from "./layout.js";
import {qualtrics} from "./qualtrics.js";
import {surveymonkey} from "./surveymonkey.js";

/** The wide survey formats, by the name that engagement.json gives them. */
export const wideFormats: Record<"qualtrics" | "surveymonkey", WideFormat> = {qualtrics, surveymonkey};
