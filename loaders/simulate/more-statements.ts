import type {Statement} from "./statements.js";

const openings: [Statement["action"], string][] = [
  ["start", "Review"],
  ["stop", "Stop postponing"],
  ["continue", "Keep up"],
  ["start", "Share"],
  ["continue", "Keep checking"],
  ["stop", "Stop handing over"],
  ["start", "Prepare"]
];
const things: [Statement["theme"], string][] = [
  ["CRM", "the contact list"],
  ["Value selling", "the business case"],
  ["Process", "the hand-over note"],
  ["Training", "the product notes"],
  ["Customer care", "the complaint log"],
  ["CRM", "the pipeline figures"],
  ["Value selling", "the customer's cost figures"],
  ["Process", "the tender checklist"],
  ["Training", "the call recordings"],
  ["Customer care", "the visit plan"],
  ["CRM", "the forecast"],
  ["Value selling", "the reference list"],
  ["Process", "the approval form"]
];
const standards = [
  "before the Monday meeting",
  "with a colleague, once a month",
  "within two working days",
  "for every deal over USD 20,000",
  "with service",
  "ahead of each quarterly review",
  "for each key account",
  "in writing",
  "before the quote goes out",
  "with the whole team",
  "on the day of the visit"
];

/** The `n`th of many readable statements, put together from an opening, a thing and a standard; all differ. */
export function moreStatement(n: number): Statement {
  // The three lists have lengths without a common factor, so they come round together only after 7 x 13 x 11 = 1001.
  const [action, verb] = openings[n % openings.length]!;
  const [theme, thing] = things[n % things.length]!;
  const round = Math.floor(n / (openings.length * things.length * standards.length));
  const statement = `${verb} ${thing} ${standards[n % standards.length]!}`;
  return {
    theme,
    action,
    statement: round ? `${statement} (region ${round + 1})` : statement,
    importance: 0.4 + (n % 6) / 10,
    level: 3 + (n % 3)
  };
}
