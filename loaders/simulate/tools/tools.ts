import {formbricks} from "./formbricks.js";
import {googleForms} from "./google-forms.js";
import {limesurvey} from "./limesurvey.js";
import {microsoftForms} from "./microsoft-forms.js";
import {qualtrics} from "./qualtrics.js";
import {qualtrics360} from "./qualtrics-360.js";
import {qualtricsJson} from "./qualtrics-json.js";
import {qualtricsLegacy} from "./qualtrics-legacy.js";
import {spss} from "./spss.js";
import type {SurveyTool} from "./survey-tool.js";
import {surveymonkey} from "./surveymonkey.js";
import {table} from "./table.js";
import {typeform} from "./typeform.js";

/** The survey tools, and what else they can be told to write, by the name that `plumbline simulate --as` takes. */
export const surveyTools = {
  qualtrics: qualtrics("csv"),
  qualtrics_tsv: qualtrics("tsv"),
  qualtrics_xlsx: qualtrics("xlsx"),
  qualtrics_legacy: qualtricsLegacy,
  qualtrics_json: qualtricsJson("json"),
  qualtrics_ndjson: qualtricsJson("ndjson"),
  qualtrics_360: qualtrics360,
  surveymonkey: surveymonkey("csv"),
  surveymonkey_xlsx: surveymonkey("xlsx"),
  google_forms: googleForms("csv"),
  google_forms_xlsx: googleForms("xlsx"),
  microsoft_forms: microsoftForms,
  typeform,
  limesurvey: limesurvey("codes"),
  limesurvey_texts: limesurvey("texts"),
  formbricks,
  spss,
  table: table("csv"),
  table_json: table("json")
} as const satisfies Record<string, SurveyTool>;

export type ToolName = keyof typeof surveyTools;
export const toolNames = Object.keys(surveyTools) as ToolName[];
