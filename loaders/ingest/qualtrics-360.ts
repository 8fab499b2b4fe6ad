import type {Head} from "./head.js";
import {type Format, type Layout, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {hasImportIds, qualtrics, qualtricsLayout} from "./qualtrics.js";
import {raterColumns, raterRole} from "./raters.js";

const systemNames: Record<string, SystemRole> = {
  "start date": "started",
  "end date": "ended",
  "completion date": "ended",
  "recorded date": "system",
  status: "status",
  "response id": "response_id",
  progress: "progress"
};
const personOfRaterOrSubject = /^(subject|rater|evaluator|ratee|respondent)\b/i;

/**
 * Qualtrics 360 and other rater exports: one row a rater and subject, with columns that say who rated whom and in which
 * relationship, in the client's own words. Qualtrics' have its header rows; others have one.
 */
export const qualtrics360: Format<"qualtrics_360"> = {
  id: "qualtrics_360",
  title: "Qualtrics 360, or another rater export",
  looksLike: "columns of subject, rater (or evaluator) and relationship",
  recognises,
  layout
};

function recognises(head: Head): Recognition {
  const columns = raterColumns(head.records);
  if (columns === null) return unrecognised;
  const ofQualtrics = qualtrics.recognises(head);
  const reasons = [
    `there are columns for subject and relationship${columns.rater === null ? "" : ", and for the rater"}`,
    ...ofQualtrics.reasons
  ];
  return {score: ofQualtrics.score > 0 ? 1 : columns.rater === null ? 0.7 : 0.9, reasons};
}

function layout(head: Head): Layout {
  const raters = raterColumns(head.records)!;
  const base =
    hasImportIds(head.records) || qualtrics.recognises(head).score > 0
      ? qualtricsLayout(head)
      : plainLayout(headerColumns(head.records[0] ?? [], (name) => systemNames[name.toLowerCase()]));
  return {
    ...base,
    columns: base.columns.map((column) => {
      const spaced = column.name.replace(/([a-z])([A-Z])/g, "$1 $2");
      const role =
        raterRole(raters, column.position) ??
        column.role ??
        (personOfRaterOrSubject.test(spaced) ? ("system" as const) : undefined);
      return role === undefined ? column : {...column, role};
    })
  };
}
