import {type ExportColumn, type Format, type SystemRole, unrecognised} from "./layout.js";
import {plainLayout, uniqueNames} from "./layout-columns.js";
import {plainText} from "./plain-text.js";
import {withStatements} from "./statements.js";

/** Variables that survey tools write into SPSS files for themselves. */
const roles: Record<string, SystemRole> = {
  startdate: "started",
  enddate: "ended",
  submitdate: "ended",
  recordeddate: "system",
  responseid: "response_id",
  respondentid: "response_id",
  externalreference: "person",
  externaldatareference: "person",
  token: "person",
  progress: "progress",
  finished: "finished",
  duration: "duration",
  duration__in_seconds_: "duration",
  status: "status",
  userlanguage: "language",
  startlanguage: "language",
  lastpage: "system",
  ipaddress: "system",
  ipaddr: "system",
  recipientlastname: "system",
  recipientfirstname: "system",
  recipientemail: "system",
  locationlatitude: "system",
  locationlongitude: "system",
  distributionchannel: "system"
};

/**
 * SPSS .sav: variables are columns, named by variable name and described by variable label; values come as their value
 * labels, user-missing and system-missing values as empty cells. A matrix's variables are labelled `Question - Statement`.
 */
export const spss: Format<"spss"> = {
  id: "spss",
  title: "SPSS",
  looksLike: "the magic number $FL2 or $FL3 of a .sav file",
  recognises: ({container}) =>
    container === "sav" ? {score: 1, reasons: ["the file begins with $FL2 or $FL3"]} : unrecognised,
  layout({records}) {
    const [names = [], labels = []] = records;
    const columns = names.map((name, position): ExportColumn => {
      const role = roles[name.toLowerCase()];
      const stem = /^(.+?)_\d+$/.exec(name)?.[1];
      return {
        position,
        name,
        question: plainText(labels[position] ?? "") || name,
        id: name,
        ...(role ? {role} : stem !== undefined && {stem})
      };
    });
    return plainLayout(withStatements(uniqueNames(columns.filter((column) => column.name !== ""))), 2);
  }
};
