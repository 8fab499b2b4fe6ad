import type {Cells} from "./json.js";
import {jsonCell} from "./json.js";

interface Response {
  responseId: string;
  values: Record<string, unknown>;
  labels?: Record<string, unknown>;
  displayedFields?: string[];
}

/** Names that Qualtrics' CSV gives the fields it keeps for itself; the JSON has them in another case. */
const systemNames: Record<string, string> = {
  startDate: "StartDate",
  endDate: "EndDate",
  status: "Status",
  ipAddress: "IPAddress",
  progress: "Progress",
  duration: "Duration (in seconds)",
  finished: "Finished",
  recordedDate: "RecordedDate",
  _recordId: "ResponseId",
  recipientLastName: "RecipientLastName",
  recipientFirstName: "RecipientFirstName",
  recipientEmail: "RecipientEmail",
  externalDataReference: "ExternalReference",
  locationLatitude: "LocationLatitude",
  locationLongitude: "LocationLongitude",
  distributionChannel: "DistributionChannel",
  userLanguage: "UserLanguage"
};
/** Fields whose codes the CSV writes too, and whose labels would not be recognised. */
const codedFields = new Set(["status", "finished", "distributionChannel", "userLanguage"]);
const unseen = "-99";

/** Whether a record is a response as Qualtrics writes it to JSON. */
export function isQualtrics(record: object): record is Response {
  const {responseId, values} = record as Partial<Response>;
  return typeof responseId === "string" && typeof values === "object" && values !== null;
}

/**
 * A response as a row of Qualtrics' CSV: labels where there are some, else values. A question that was shown and left
 * out gets -99, as the CSV has it where that is chosen; one that was not shown stays empty.
 */
export function qualtricsRow(record: object): Cells {
  const {responseId, values = {}, labels, displayedFields} = record as Response;
  const cells: Cells = new Map([["_recordId", responseId]]);
  for (const [key, value] of Object.entries(values)) {
    const label = codedFields.has(key) ? undefined : labels?.[key];
    cells.set(key, joined(label ?? value));
  }
  for (const key of Array.isArray(displayedFields) ? displayedFields : [])
    if (typeof key === "string" && !cells.has(key)) cells.set(key, unseen);
  return cells;
}

/** Several options of one question are joined as in the CSV. */
function joined(value: unknown): string {
  return Array.isArray(value) ? value.map(jsonCell).join(",") : jsonCell(value);
}

/** The three header rows of Qualtrics' CSV: names, question texts (which the JSON has not) and ImportIds. */
export function qualtricsHeader(keys: readonly string[]): string[][] {
  const names = keys.map((key) => systemNames[key] ?? key);
  return [
    names,
    names,
    keys.map((key) =>
      JSON.stringify({
        ImportId: key,
        // The JSON's times end in Z.
        ...(/Date$/.test(key) && systemNames[key] !== undefined && {timeZone: "Z"})
      })
    )
  ];
}
