import {type AnswerFile, clickedThrough, type OddRow} from "../answer-file.js";
import {draw, integerDraw, keyOf} from "../draws.js";
import {openQuestion, questionsOf, roleLabels, roleQuestion} from "../instrument.js";
import {personalData} from "../personal-data.js";
import type {Respondent} from "../respondents.js";
import {endOfResponse, isoSeconds} from "../survey-days.js";
import {wideCells} from "../wide-cells.js";
import {type RecordFile, textRecords} from "./records.js";
import {commentRule, textRules} from "./rules.js";
import type {ExportOptions, SurveyTool} from "./survey-tool.js";
import {xlsxRecords} from "./xlsx-records.js";

/** Name, text and ImportId of the columns that every export begins with. */
const systemColumns = [
  ["StartDate", "Start Date", "startDate"],
  ["EndDate", "End Date", "endDate"],
  ["Status", "Response Type", "status"],
  ["IPAddress", "IP Address", "ipAddress"],
  ["Progress", "Progress", "progress"],
  ["Duration (in seconds)", "Duration (in seconds)", "duration"],
  ["Finished", "Finished", "finished"],
  ["RecordedDate", "Recorded Date", "recordedDate"],
  ["ResponseId", "Response ID", "_recordId"],
  ["RecipientLastName", "Recipient Last Name", "recipientLastName"],
  ["RecipientFirstName", "Recipient First Name", "recipientFirstName"],
  ["RecipientEmail", "Recipient Email", "recipientEmail"],
  ["ExternalReference", "External Data Reference", "externalDataReference"],
  ["LocationLatitude", "Location Latitude", "locationLatitude"],
  ["LocationLongitude", "Location Longitude", "locationLongitude"],
  ["DistributionChannel", "Distribution Channel", "distributionChannel"],
  ["UserLanguage", "User Language", "userLanguage"]
] as const;

/** What sets a row that is not an ordinary response apart. */
interface Oddity {
  status?: string;
  channel?: string;
  isAnonymous?: true;
  progress?: number;
  seconds?: number;
}

type Container = "csv" | "tsv" | "xlsx";
const inQuestion = {in: "question" as const};

/**
 * Qualtrics: rows of names, texts and ImportIds, then one row a response, in the order of recording; as CSV, as tabs in
 * UTF-16, or as Excel. The first quarter's CSV begins with a byte order mark and recodes what was seen and left to -99, a choice
 * when exporting; in later ones somebody answered twice.
 */
export function qualtrics(extension: Container): SurveyTool {
  return {
    format: "qualtrics",
    extension,
    tellsUnanswered: (position) => position === 0,
    mapping: (directions, position) => ({
      respondent: "ExternalReference",
      columns: [...textRules(" - ", "", inQuestion), commentRule(directions, undefined, inQuestion)],
      blank: position === 0 ? "not_shown" : "skipped"
    }),
    open: (options) => exported(options, fileOf(extension, options))
  };
}

function fileOf(extension: Container, {path, position}: ExportOptions): RecordFile {
  if (extension === "xlsx") return xlsxRecords(path, "Sheet0");
  return extension === "csv"
    ? textRecords(path, {hasByteOrderMark: position === 0})
    : textRecords(path, {delimiter: "\t", encoding: "utf16le", hasByteOrderMark: true});
}

function exported(options: ExportOptions, file: RecordFile): AnswerFile {
  const {quarter, directions, people, seed, oddRows, name} = options;
  const questions = questionsOf(directions);
  const unanswered = options.position === 0 ? "-99" : "";
  const toCells = wideCells(questions, directions, unanswered);
  const key = keyOf(seed, 7, Number(quarter.id.replace("Q", "")));
  const odd = (kind: OddRow["kind"], respondent = "") => oddRows.push({file: name, kind, respondent});
  let position = 0;
  let unfinished = 0;
  let isDuplicateWritten = options.position === 0;

  const columns = [
    ...systemColumns,
    ["Q1", roleQuestion, "QID1"],
    ...questions.flatMap(({text, expectations}, q) =>
      expectations.map(({statement}, i) => [
        `Q${q + 2}_${i + 1}`,
        // The editor's emphasis stays in the export's text.
        `${text.replace("yourself", "<strong>yourself</strong>")} - ${statement}`,
        `QID${q + 2}_${i + 1}`
      ])
    ),
    [`Q${questions.length + 2}`, openQuestion, `QID${questions.length + 2}_TEXT`]
  ] as const;
  file.write(columns.map(([name]) => name!));
  file.write(columns.map(([, text]) => text!));
  file.write(columns.map(([, , id]) => `{"ImportId":"${id}"}`));

  function row({person, sheet, reached}: Respondent, oddity: Oddity = {}): void {
    const at = position++;
    const own = keyOf(key, at);
    const end = endOfResponse(quarter, at, people + 8);
    const seconds = oddity.seconds ?? Math.round((500 + 1500 * draw(own, 0)) * reached);
    const {lastName, firstName, email, ip, latitude, longitude} = personalData(person);
    const progress = oddity.progress ?? Math.round(reached * 100);
    const {cells, comment} = toCells(sheet);
    file.write([
      isoSeconds(new Date(end.getTime() - seconds * 1000)),
      isoSeconds(end),
      oddity.status ?? "IP Address",
      ip,
      progress,
      seconds,
      progress === 100 ? "True" : "False",
      isoSeconds(new Date(end.getTime() + 1000)),
      responseId(own),
      ...(oddity.isAnonymous ? ["", "", "", ""] : [lastName, firstName, email, person.id]),
      latitude,
      longitude,
      oddity.channel ?? "email",
      "EN",
      roleLabels[person.group],
      ...cells,
      comment
    ]);
  }

  function writeTrials(respondent: Respondent): void {
    row(respondent, {status: "Survey Preview", channel: "preview", isAnonymous: true});
    odd("preview");
    row(respondent, {status: "Survey Preview", channel: "preview", isAnonymous: true, progress: 62});
    odd("preview");
    row(clickedThrough(respondent), {status: "Survey Test", channel: "test", isAnonymous: true, seconds: 2});
    odd("test");
  }

  return {
    add(respondent) {
      const {person, sheet, reached} = respondent;
      if (reached === 0) {
        if (person.group !== "rep" || unfinished === 2) return;
        unfinished++;
        row({...respondent, sheet: {...sheet, count: 0}}, {progress: 4, seconds: 21});
        odd("unfinished", person.id);
        return;
      }
      if (position === 0) writeTrials(respondent);
      if (!isDuplicateWritten && person.group === "rep" && reached === 1) {
        row(clickedThrough(respondent), {seconds: 58});
        odd("duplicate", person.id);
        isDuplicateWritten = true;
      }
      row(respondent);
    },
    close: () => file.close()
  };
}

/** Like Qualtrics' own: R_ and 15 letters or digits. */
function responseId(key: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return `R_${Array.from({length: 15}, (_, i) => letters[integerDraw(key, i + 1, 0, 61)]).join("")}`;
}
