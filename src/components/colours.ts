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

/** The four classes of understanding in the order they are drawn, from understood to missed. */
export const classes = [
  {field: "fully", label: "fully understood", short: "fully", fill: colour.fully, text: "var(--on-fully)"},
  {
    field: "partly",
    label: "partly understood",
    short: "partly",
    fill: colour.partly,
    text: "var(--on-partly)"
  },
  {field: "misread", label: "misread", short: "misread", fill: colour.misread, text: "var(--on-misread)"},
  {
    field: "not_known",
    label: "not known",
    short: "not known",
    fill: colour.notKnown,
    text: "var(--on-not-known)"
  }
] as const;
