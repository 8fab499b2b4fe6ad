import type {ResultsSource} from "../engagement/schema.js";
import type {SurveyFormat} from "../engagement/survey-sources.js";
import {callReport} from "./call-report.js";
import {formbricks} from "./formbricks.js";
import {googleForms} from "./google-forms.js";
import type {Head} from "./head.js";
import {hubspotDeals} from "./hubspot-deals.js";
import type {Format, Recognition} from "./layout.js";
import {limesurvey} from "./limesurvey.js";
import {microsoftForms} from "./microsoft-forms.js";
import {orgChart} from "./org-chart.js";
import {qualtrics} from "./qualtrics.js";
import {qualtrics360} from "./qualtrics-360.js";
import {quotaTable} from "./quota-table.js";
import {salesforceReport} from "./salesforce-report.js";
import {spss} from "./spss.js";
import {surveymonkey} from "./surveymonkey.js";
import {table} from "./table.js";
import {tidy} from "./tidy.js";
import {typeform} from "./typeform.js";

/** The survey formats, by the name that engagement.json gives them. */
export const surveyFormatsById: {readonly [Id in SurveyFormat]: Format<Id>} = {
  qualtrics,
  qualtrics_360: qualtrics360,
  surveymonkey,
  google_forms: googleForms,
  microsoft_forms: microsoftForms,
  typeform,
  limesurvey,
  formbricks,
  spss,
  table
};

/** The formats of CRM exports, whose rows become results. */
export const resultsFormatsById: {readonly [Id in ResultsSource["format"]]: Format<Id>} = {
  salesforce_report: salesforceReport,
  hubspot_deals: hubspotDeals,
  quota_table: quotaTable,
  call_report: callReport
};

/** Every format that a file can be recognised as. */
export const formats: readonly Format[] = [
  tidy,
  ...Object.values(surveyFormatsById),
  ...Object.values(resultsFormatsById),
  orgChart
];

/** A format that a file may be of, with how sure that is and why. */
export interface Candidate extends Recognition {
  format: Format;
}

/** No report of a CRM or HR system has more columns, and looking for its words in so many takes seconds. */
const widestReport = 3000;

/** What the first records of a file may be, the surest first; nothing where they are none of it. */
export function candidatesFor(head: Head, among: readonly Format[] = formats): Candidate[] {
  const isReport = (format: Format) => format.id in resultsFormatsById || format === orgChart;
  const isWide = (head.records[0]?.length ?? 0) > widestReport;
  return among
    .filter((format) => !isWide || !isReport(format))
    .map((format) => ({format, ...format.recognises(head)}))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Two candidates whose scores are less than this apart are a question. */
const clearlyApart = 0.15;

/** The candidates between which a person must choose: none or one where it is clear. */
export function rivals(candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  return candidates.filter((candidate) => best!.score - candidate.score < clearlyApart);
}
