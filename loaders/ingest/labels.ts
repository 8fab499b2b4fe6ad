import type {Engagement, WideSource} from "../engagement/schema.js";
import {usualLabels} from "./usual-labels.js";

/** What an option label stands for, a field at a time. */
export interface LabelCode {
  field: string;
  /** The label as it is written; labels are compared by their `matchKey`. */
  label: string;
  code: string;
  /** Whether it is known everywhere, rather than named by the engagement. */
  isUsual: boolean;
}

/** The labels that hold for one export, those that count last: the usual ones, the engagement's, its own. */
export function labelCodes(engagement: Engagement, source: WideSource): LabelCode[] {
  return Object.entries(usualLabels).flatMap(([field, usual]) => {
    const key = field as keyof Engagement["labels"];
    const own = [engagement.labels[key], source.labels?.[key] ?? {}];
    return [
      ...Object.entries(usual).flatMap(([code, labels]) =>
        labels.map((label): LabelCode => ({field, label, code, isUsual: true}))
      ),
      ...own.flatMap((map) =>
        Object.entries(map).map(
          ([label, code]): LabelCode => ({field, label, code: String(code), isUsual: false})
        )
      )
    ];
  });
}
