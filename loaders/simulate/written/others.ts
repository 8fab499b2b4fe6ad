import type {CodedAction} from "../../coding/actions.js";

/** A topic that no expectation covers, as codes.csv lists it, with how people put it. */
export interface Topic {
  code: string;
  label: string;
  definition: string;
  exclude: string;
  /** How people typically put it, in words of a consultant. */
  paraphrase: string;
  examples: readonly [string, string];
  said: readonly (readonly [CodedAction, string])[];
}

export const topics: readonly Topic[] = [
  {
    code: "X01",
    label: "Pay, commission and targets",
    definition: "Money that people get, and the numbers it hangs on",
    exclude: "Prices for customers",
    paraphrase: "Pay and targets: fewer surprises, clearer rules",
    examples: [
      "raise the commission on service contracts",
      "stop changing targets in the middle of a quarter"
    ],
    said: [
      ["start", "pay commission on renewals too"],
      ["stop", "stop moving the quota halfway through the year"],
      ["start", "more money lol"],
      ["start", "bonus endlich pünktlich zahlen"],
      ["unclear", "the quota..."],
      ["stop", "no more changes to the comp plan pls"]
    ]
  },
  {
    code: "X02",
    label: "Meetings and travel time",
    definition: "How many meetings there are, and how time is spent between customers",
    exclude: "The Monday meeting being moved: RL09",
    paraphrase: "Less time in internal meetings, more with customers",
    examples: ["cut the number of internal calls", "keep Fridays free of meetings"],
    said: [
      ["stop", "less internal calls"],
      ["continue", "keep meeting free fridays"],
      ["stop", "stop inviting everybody to everything"],
      ["stop", "weniger Meetings!!"],
      ["unclear", "too much time in the car"],
      ["start", "more video calls instead of driving 4 hours"]
    ]
  },
  {
    code: "X03",
    label: "Tools and equipment",
    definition: "Computers, phones, cars, and software other than what is entered into the CRM",
    exclude: "What is to be entered into the CRM, and when: LR01, LR08, LR19",
    paraphrase: "Equipment that works: computers, phones, demonstration sets",
    examples: ["replace the old laptops", "get a CRM app that works without a network"],
    said: [
      ["start", "a laptop that is younger than my kids"],
      ["start", "crm app that works offline"],
      ["stop", "stop the vpn from kicking me out every hour"],
      ["unclear", "The phones 🙄"],
      ["start", "bessere demo-geräte"],
      ["start", "need new demo kit"]
    ]
  },
  {
    code: "X04",
    label: "Tone and appreciation",
    definition: "How people speak to each other, thanks and trust",
    exclude: "Feedback on a visit: RL07",
    paraphrase: "A kinder tone, and a word of praise when something went well",
    examples: ["say thank you after a good quarter", "keep the friendly tone"],
    said: [
      ["start", "say thanks once in a while"],
      ["continue", "keep the good spirit in the team 👍"],
      ["stop", "stop shouting in the pipeline call"],
      ["continue", "weiter so, gute stimmung"],
      ["start", "trust us a bit more"],
      ["unclear", "respect."]
    ]
  }
];

/** Answers that name nothing. */
export const empty: readonly string[] = [
  ...[
    "nothing",
    "n/a",
    "no idea",
    "idk",
    "see above",
    "all good",
    "keine ahnung",
    "?",
    "👍",
    "tbd",
    "-",
    "nichts"
  ]
];

/** What people put in front of an idea or behind it, without changing it. */
export const openings = ["", "", "", "", "", "", "well, ", "imo ", "honestly: ", "tbh ", "Hm, ", "for me: "];
export const endings = [
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  "!",
  "!!",
  ".",
  " 🙏",
  " - thats it",
  " (as said many times)",
  " thx"
];

/** Between two ideas in one answer. */
export const between = [", and ", ". ", "\n", "; ", " / ", "\n- ", " also "];
