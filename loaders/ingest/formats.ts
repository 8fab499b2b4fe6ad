import type {SurveyFormat} from "../engagement/survey-sources.js";
import type {Format} from "./layout.js";
import {qualtrics} from "./qualtrics.js";
import {surveymonkey} from "./surveymonkey.js";

/** The survey formats, by the name that engagement.json gives them. */
export const surveyFormatsById: {readonly [Id in SurveyFormat]: Format<Id>} = {qualtrics, surveymonkey};
