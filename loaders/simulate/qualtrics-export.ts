import {type AnswerFile, clickedThrough, csvCell, type OddRow} from "./answer-file.js";
import type {Direction} from "./codebook.js";
import {draw, integerDraw, keyOf} from "./draws.js";
import {openQuestion, questionsOf, roleLabels, roleQuestion} from "./instrument.js";
import {personalData} from "./personal-data.js";
import type {Quarter} from "./quarter-names.js";
import type {Respondent} from "./respondents.js";
import {endOfResponse, isoSeconds} from "./survey-days.js";
import {textFile} from "./text-file.js";
import {wideCells} from "./wide-cells.js";

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

export interface QualtricsOptions {
  path: string;
  /** The path as truth.json names it. */
  name: string;
  quarter: Quarter;
  directions: readonly Direction[];
  /** How many people are on the roster. */
  people: number;
  seed: number;
  hasByteOrderMark: boolean;
  /** Whether questions that were seen and left are recoded to -99, a choice when exporting. */
  recodesUnanswered: boolean;
  /** Whether somebody answered twice. */
  hasDuplicate: boolean;
  oddRows: OddRow[];
}

/** What sets a row that is not an ordinary response apart. */
interface Oddity {
  status?: string;
  channel?: string;
  isAnonymous?: true;
  progress?: number;
  seconds?: number;
}

/** A Qualtrics CSV: rows of names, texts and ImportIds, then one row a response, in the order of recording. */
export function qualtricsExport(options: QualtricsOptions): AnswerFile {
  const {quarter, directions, people, seed, recodesUnanswered, oddRows, name} = options;
  const questions = questionsOf(directions);
  const unanswered = recodesUnanswered ? "-99" : "";
  const toCells = wideCells(questions, directions, unanswered);
  const file = textFile(options.path);
  const key = keyOf(seed, 7, Number(quarter.id.replace("Q", "")));
  const odd = (kind: OddRow["kind"], respondent = "") => oddRows.push({file: name, kind, respondent});
  let position = 0;
  let unfinished = 0;
  let isDuplicateWritten = !options.hasDuplicate;

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
  const header = [
    columns.map(([name]) => csvCell(name!)),
    columns.map(([, text]) => csvCell(text!)),
    columns.map(([, , id]) => csvCell(`{"ImportId":"${id}"}`))
  ];
  file.write(`${options.hasByteOrderMark ? "\uFEFF" : ""}${header.map((row) => row.join(",")).join("\n")}\n`);

  function row({person, sheet, reached}: Respondent, oddity: Oddity = {}): void {
    const at = position++;
    const own = keyOf(key, at);
    const end = endOfResponse(quarter, at, people + 8);
    const seconds = oddity.seconds ?? Math.round((500 + 1500 * draw(own, 0)) * reached);
    const {lastName, firstName, email, ip, latitude, longitude} = personalData(person);
    const progress = oddity.progress ?? Math.round(reached * 100);
    const {cells, comment} = toCells(sheet);
    file.write(
      `${[
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
        ...cells.map(csvCell),
        csvCell(comment)
      ].join(",")}\n`
    );
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
