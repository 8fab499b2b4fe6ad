/** What a holder expects, in the words of the survey. */
export interface Statement {
  theme: "Value selling" | "Process" | "CRM" | "Training" | "Customer care";
  action: "stop" | "start" | "continue";
  statement: string;
  /** 0..1; null for foils, which nobody holds. */
  importance: number | null;
  /** How strictly it holds, 1..5; null for foils. */
  level: number | null;
  /** Holders are of two minds about it, so that it has no clear target. */
  isDisputed?: true;
  /** Many targets want the opposite, and believe that so does the holder. */
  isProjected?: true;
}

type Row = [
  Statement["theme"],
  Statement["action"],
  string,
  (number | null)?,
  (number | null)?,
  ("disputed" | "projected")?
];

function listed(rows: Row[]): Statement[] {
  return rows.map(([theme, action, statement, importance = null, level = null, note]) => ({
    theme,
    action,
    statement,
    importance,
    level,
    ...(note === "disputed" && {isDisputed: true}),
    ...(note === "projected" && {isProjected: true})
  }));
}

/** Leaders for reps: 18 expectations and 7 foils. */
export const leadersForReps = listed([
  ["CRM", "start", "Log every customer call in the CRM the same day", 0.9, 5],
  ["Value selling", "stop", "Stop opening with the price list", 0.85, 4],
  ["Process", "start", "Bring service into every renewal over USD 50,000", 0.7, 4],
  ["Process", "start", "Send me your plan for the week by Friday noon"],
  ["Customer care", "start", "Call every customer within two days of a delivery", 0.75, 4],
  [
    "Value selling",
    "stop",
    "Stop giving a discount before the customer has asked for one",
    0.95,
    5,
    "projected"
  ],
  ["Training", "continue", "Practise one customer conversation with a colleague every week", 0.5, 3],
  ["CRM", "stop", "Stop keeping next steps in private notes, outside the CRM", 0.8, 4, "projected"],
  ["Customer care", "start", "Visit every customer at least once a quarter, however small"],
  [
    "Value selling",
    "start",
    "Put the cost of a wrong measurement, in the customer's own figures, into every proposal",
    0.9,
    4
  ],
  [
    "Process",
    "continue",
    "Qualify every opportunity with the five questions before a demo is booked",
    0.8,
    4
  ],
  ["Training", "start", "Take an outside negotiation course once a year"],
  ["CRM", "start", 'Move a deal to "commit" only when the buyer has confirmed the date in writing', 0.85, 5],
  [
    "Customer care",
    "continue",
    "Answer a complaint the same day, even if only to say that we are looking into it",
    0.85,
    5
  ],
  ["Value selling", "start", "Ask who else decides, and meet them before the quote goes out", 0.8, 4],
  ["Value selling", "start", "Name a competitor's weak points in the first meeting"],
  ["Process", "stop", "Stop promising delivery dates that operations has not confirmed", 0.9, 5],
  ["Training", "start", "Finish the product training before you sell a new instrument", 0.65, 4],
  ["CRM", "continue", "Update the close date of every open deal before the Monday meeting", 0.7, 4],
  ["CRM", "start", "Record every competitor's price that a customer mentions"],
  ["Value selling", "stop", "Stop matching a competitor's price at quarter end", 0.8, 4, "projected"],
  ["Customer care", "start", "Review the installed base with each key account twice a year", 0.6, 3],
  ["Process", "stop", "Stop copying me on mails to customers"],
  ["Process", "start", "Hand a won deal over to service in a call, not in a mail", 0.6, 3],
  ["Training", "continue", "Keep presenting one lost deal a month to the whole region"]
]);

/** Reps for leaders: 8 expectations and 3 foils. */
export const repsForLeaders = listed([
  ["Process", "start", "Answer a request for a special price within one working day", 0.9, 5],
  ["Training", "continue", "Come along to at least one customer visit a month", 0.8, 4],
  ["CRM", "stop", "Stop asking for figures that are already in the CRM", 0.85, 5],
  ["Customer care", "start", "Call unhappy customers in our place"],
  ["Process", "start", "Settle in writing which customer belongs to whom", 0.8, 4],
  ["Value selling", "start", "Say plainly which deals we should walk away from", 0.7, 4],
  ["Training", "start", "Tell us within a week what went well in a visit, and what did not", 0.75, 4],
  ["Training", "start", "Set up one calendar for all customer visits"],
  ["Process", "stop", "Stop moving the Monday meeting at short notice", 0.5, 3],
  ["Customer care", "continue", "Back us up when a customer's complaint is unfair", 0.85, 5],
  ["Value selling", "start", "Choose the customers for our case studies"]
]);

/** Service for reps: 4 expectations and 2 foils. */
export const serviceForReps = listed([
  ["Customer care", "start", "Tell service about a complaint before the customer does", 0.85, 5],
  ["Process", "start", "Ask service before you promise a repair date", 0.9, 5],
  ["Training", "start", "Come to the yearly service conference"],
  ["CRM", "start", "Record the serial numbers of all instruments before the hand-over", 0.75, 4],
  [
    "Value selling",
    "continue",
    "Offer the service contract together with the instrument, never afterwards",
    0.7,
    4,
    "disputed"
  ],
  ["CRM", "start", "Rate every service visit in the CRM"]
]);

/** Technology for reps: 4 expectations and 2 foils. */
export const technologyForReps = listed([
  ["Value selling", "stop", "Stop promising features that are not released", 0.95, 5],
  ["Training", "start", "Sit in on one development meeting a month"],
  ["Process", "start", "Bring an application engineer in before a specification is signed", 0.8, 4],
  ["Customer care", "start", "Send failed instruments back with the conditions of use written down", 0.7, 4],
  ["CRM", "start", "Enter the technical reason of a lost deal, not only the price", 0.65, 4],
  ["Process", "continue", "Keep a demo instrument of every product line in the car"]
]);
