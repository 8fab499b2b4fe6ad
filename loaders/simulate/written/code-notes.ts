/** What codes.csv says of an expectation beyond its statement. */
export interface CodeNotes {
  include: string;
  exclude: string;
  examples: readonly [string, string];
  /** How people typically put it, in words of a consultant. */
  paraphrase: string;
}

type Row = [
  code: string,
  include: string,
  exclude: string,
  example1: string,
  example2: string,
  paraphrase: string
];

const rows: Row[] = [
  [
    "LR01",
    "Notes of phone calls entered late or not at all",
    "Next steps: LR08; close dates: LR19",
    "write down each phone call in the system on the day",
    "no more call reports on Friday",
    "Get calls into the system while they are fresh, before the day is over"
  ],
  [
    "LR02",
    "Prices shown first in a meeting",
    "Discounts: LR06, LR21",
    "talk about the price last",
    "leave prices out of the first half hour",
    "Talk about what the customer gains before any price comes up"
  ],
  [
    "LR03",
    "Service at the table when large contracts are renewed",
    "Hand-over of won deals: LR24",
    "take a technician to the contract renewal",
    "invite service to large extensions",
    "Large renewals need somebody from service at the table"
  ],
  [
    "LR05",
    "Contact by phone soon after something was delivered",
    "Complaints: LR14",
    "phone them when the box has arrived",
    "follow up each shipment by telephone",
    "Customers wait for a call once their instrument is with them"
  ],
  [
    "LR06",
    "Price cut before anybody asked",
    "Matching a competitor at quarter end: LR21",
    "no rebate unless they ask",
    "do not lower the price by yourself",
    "Hold the price until the customer brings up a discount"
  ],
  [
    "LR07",
    "Practice and role play with colleagues",
    "Product training: LR18",
    "go on with the role play",
    "rehearse with a colleague each week",
    "Keep rehearsing customer talks among colleagues; it pays off"
  ],
  [
    "LR08",
    "Next steps, to-dos and lists kept outside the CRM",
    "Call notes: LR01",
    "no lists of your own in Excel",
    "put follow-ups where all can see them",
    "Follow-ups belong where everybody can find them, not on private lists"
  ],
  [
    "LR10",
    "The customer's cost of error, calculated in a proposal",
    "Price talk in general: LR02",
    "calculate what a bad reading costs them",
    "money lost through errors belongs in the offer",
    "Show in money what a wrong reading costs this customer"
  ],
  [
    "LR11",
    "Qualifying before a demo",
    "Deciders: LR15",
    "ask the five questions before any demo",
    "check an opportunity before you show something",
    "Check first whether there is a real opportunity; the demo comes after"
  ],
  [
    "LR13",
    "When a deal may be called committed in the forecast",
    "Close dates: LR19",
    "forecast only what a buyer wrote",
    "a mail from the buyer before it is committed",
    "Count a deal only once the buyer has put its date on paper"
  ],
  [
    "LR14",
    "How fast complaints are answered",
    "Being backed in a complaint: RL10",
    "react to complaints on the day",
    "unhappy customers hear from us at once",
    "Whoever complains hears from us that day, with or without an answer"
  ],
  [
    "LR15",
    "Finding and meeting all who decide",
    "Qualifying questions: LR11",
    "who else signs?",
    "get to know everybody who has a say",
    "Know everybody who has a say before a quote leaves the house"
  ],
  [
    "LR17",
    "Delivery dates given without operations",
    "Repair dates: SR02",
    "no date before operations agrees",
    "do not invent delivery times",
    "Promise a delivery only after asking those who deliver"
  ],
  [
    "LR18",
    "Product training before selling something new",
    "Practice of conversations: LR07",
    "learn the product, then sell it",
    "do the course first",
    "Learn about a new product before trying to sell it"
  ],
  [
    "LR19",
    "Close dates of open deals kept up to date",
    "Commit: LR13; call notes: LR01",
    "close dates must be right on Monday",
    "tidy up the dates in the pipeline",
    "Closing dates in the pipeline should be real ones"
  ],
  [
    "LR21",
    "Going down to a rival's price when the quarter ends",
    "Discounts nobody asked for: LR06",
    "do not follow a competitor's price in the last week",
    "no fire sale at the end of a quarter",
    "Do not chase a competitor's price because the quarter is ending"
  ],
  [
    "LR22",
    "Regular review of what key accounts have installed",
    "Visits in general",
    "look at their instruments twice a year",
    "half-yearly check of the installed equipment",
    "Look in regularly on what key accounts have installed"
  ],
  [
    "LR24",
    "How a won deal is handed to service",
    "Service in renewals: LR03",
    "explain the deal to service on the phone",
    "talk when handing over an order",
    "Tell service in person what was sold when an order is handed over"
  ],
  [
    "RL01",
    "How fast leaders decide on special prices",
    "Discounts by reps: LR06",
    "approve prices within a day",
    "we need a quick yes or no on price requests",
    "A special price needs a yes or a no while the customer still waits"
  ],
  [
    "RL02",
    "Leaders come along to customers",
    "Feedback after a visit: RL07",
    "go on visiting customers together",
    "joint customer meetings once a month",
    "It helps when leaders come along to customers"
  ],
  [
    "RL03",
    "Leaders ask for what the system shows",
    "Meetings: X02",
    "no reports on top of the CRM",
    "read the figures in the system yourself",
    "Leaders should look up in the system what they now ask for in extra reports"
  ],
  [
    "RL05",
    "Whose customer is whose",
    "Pay and targets: X01",
    "rules for territories on paper",
    "decide who owns an account",
    "Write down whose customer is whose, so that nobody fights over accounts"
  ],
  [
    "RL06",
    "Leaders say which deals to drop",
    "Forecast: LR13",
    "tell us when to let go of a deal",
    "name the hopeless opportunities",
    "Say openly which deals are worth no more effort"
  ],
  [
    "RL07",
    "Feedback after a visit",
    "Thanks in general: X04",
    "say what was good or bad after a visit",
    "feedback soon after a customer meeting",
    "Feedback is worth most right after the visit"
  ],
  [
    "RL09",
    "The Monday meeting being moved",
    "Number of meetings: X02",
    "leave the Monday meeting where it is",
    "no rescheduling of the weekly meeting",
    "Leave the Monday meeting where it stands in the diary"
  ],
  [
    "RL10",
    "Leaders take the rep's side in unfair complaints",
    "Answering complaints: LR14",
    "keep protecting us from unfair customers",
    "stand behind us when a complaint is wrong",
    "Back us where a customer is wrong to complain"
  ]
];

/** By expectation. */
export const codeNotes: ReadonlyMap<string, CodeNotes> = new Map(
  rows.map(([code, include, exclude, example1, example2, paraphrase]) => [
    code,
    {include, exclude, examples: [example1, example2], paraphrase}
  ])
);
