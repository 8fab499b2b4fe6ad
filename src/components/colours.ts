import {say} from "../language/language.js";

/** Colours by meaning, from the style sheet, so that light, dark and paper each have their own. */
export const colour = {
  fully: "var(--fully)",
  partly: "var(--partly)",
  misread: "var(--misread)",
  notKnown: "var(--not-known)",
  accent: "var(--accent)",
  warning: "var(--warning)",
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  rule: "var(--rule)",
  band: "var(--band)",
  paper: "var(--paper)"
} as const;

/** One of the four classes of understanding, with its words in the language that is spoken. */
function classOf<Field extends "fully" | "partly" | "misread" | "not_known">(
  field: Field,
  fill: string,
  text: string
) {
  return {
    field,
    fill,
    /** The colour of text on `fill`. */
    text,
    get label() {
      return say(`class.${field}`);
    },
    get short() {
      return say(`class.${field}_short`);
    }
  };
}

/** The four classes in the order they are drawn, from understood to missed. */
export const classes = [
  classOf("fully", colour.fully, "var(--on-fully)"),
  classOf("partly", colour.partly, "var(--on-partly)"),
  classOf("misread", colour.misread, "var(--on-misread)"),
  classOf("not_known", colour.notKnown, "var(--on-not-known)")
] as const;
