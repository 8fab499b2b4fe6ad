import type {Engagement, WideSource} from "../engagement/schema.js";
import {matchKey} from "./plain-text.js";

/** What an option label stands for, a field at a time. */
export interface LabelCode {
  field: string;
  /** The label as `matchKey` leaves it. */
  label: string;
  code: string;
}

const usual: Record<string, Record<string, string>> = {
  known: {
    yes: "yes",
    no: "no",
    "don't know": "dont_know",
    "do not know": "dont_know",
    dont_know: "dont_know"
  },
  action: {
    stop: "stop",
    start: "start",
    continue: "continue",
    none: "none",
    "don't know": "dont_know",
    "do not know": "dont_know",
    dont_know: "dont_know"
  },
  clear: {yes: "yes", no: "no"},
  level: {"don't know": "dont_know", "do not know": "dont_know", dont_know: "dont_know"},
  share_known: {"don't know": "dont_know", "do not know": "dont_know", dont_know: "dont_know"}
};

/** The labels that hold for one export: its own first, then the engagement's, then plain English. */
export function labelCodes(engagement: Engagement, source: WideSource): LabelCode[] {
  return Object.keys(usual).flatMap((field) => {
    const codes = new Map<string, string>();
    const maps = [
      usual[field]!,
      engagement.labels[field as keyof Engagement["labels"]],
      source.labels?.[field as keyof Engagement["labels"]] ?? {}
    ];
    for (const map of maps) {
      for (const [label, code] of Object.entries(map)) codes.set(matchKey(label), String(code));
    }
    return [...codes].map(([label, code]) => ({field, label, code}));
  });
}
