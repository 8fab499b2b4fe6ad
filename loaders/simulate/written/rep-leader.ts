/** How people put what reps expect of leaders; marks as in leader-rep.ts. */
export const ofRepForLeader: Readonly<Record<string, readonly string[]>> = {
  RL01: [
    "answer special price requests within a day",
    "we wait a week for a price approval. one working day should do",
    "start replying faster to special price requests",
    "price approvals in 24h please",
    "stop sitting on our discount requests",
    "Sonderpreise innerhalb eines Tages freigeben",
    "antwort auf preisanfragen am nächsten tag, nicht nächste woche",
    "~be quicker with answers",
    "quicker yes or no on special prices, customers walk away",
    "stop delaying price decisions",
    "a special price needs an answer by tomorrow not next month"
  ],
  RL02: [
    "keep coming along to customers once a month",
    "joint visits once a month are great, keep them",
    "continue to ride along",
    "still join a customer visit every month pls",
    "carry on visiting customers with us",
    "weiterhin einmal im Monat mit zum Kunden fahren",
    "die gemeinsamen kundenbesuche beibehalten",
    "~keep being around",
    "please never stop coming along to visits",
    "keep up the monthly ridealong"
  ],
  RL03: [
    "stop asking for numbers that are in the crm",
    "its all in the CRM, dont ask again",
    "quit requesting extra excel reports, look into the system",
    "no more mails asking for my pipeline, its in there",
    "Stop collecting figures twice!!",
    "oh yes please ask me for my forecast a fourth time today, i love it",
    "nicht nach Zahlen fragen, die schon im CRM stehen",
    "hört auf doppelte reports zu verlangen",
    "~less reporting",
    "look in the crm before asking us for figures",
    "stop making us type figures twice"
  ],
  RL05: [
    "write down who owns which customer",
    "settle the territories in writing",
    "start fixing account ownership on paper",
    "who has which account?? please put in writing once and for all",
    "clear written rules whose customer is whose",
    "schriftlich festlegen welcher Kunde zu wem gehört",
    "kundenzuordnung endlich schriftlich regeln",
    "~clear up the territory mess",
    "stop leaving open who owns an account",
    "we fight over accounts, decide it and write it down"
  ],
  RL06: [
    "tell us which deals to walk away from",
    "say clearly when a deal is not worth it",
    "start being honest about hopeless deals",
    "plain words: which opportunities should we drop",
    "have the guts to say no to bad deals",
    "klar sagen von welchen Deals wir die Finger lassen sollen",
    "sagt uns offen wann wir aussteigen sollen",
    "~clearer priorities",
    "a list of deals to let go would help. say it openly",
    "tell me when to quit a deal instead of pushing everything"
  ],
  RL07: [
    "give feedback after visits within a week",
    "tell us what went well and what didnt after a joint visit",
    "start giving feedback on visits, soon, not at year end",
    "feedback on my customer meetings within a week pls",
    "i never hear what i did right or wrong in a visit. tell me",
    "innerhalb einer Woche Feedback zum Besuch geben",
    "nach dem kundenbesuch rückmeldung, was gut war und was nicht",
    "~more feedback",
    "stop withholding feedback after visits",
    "debrief after each visit, within the week"
  ],
  RL09: [
    "stop moving the monday meeting",
    "monday meeting at the same time every week, no moving around",
    "dont reschedule the weekly at 7am the same day",
    "quit shifting mondays meeting last minute",
    "the monday meeting gets moved every single week. stop",
    "Montagsmeeting nicht mehr kurzfristig verschieben",
    "hört auf den montag termin ständig zu verlegen",
    "~less chaos with meetings",
    "no more last minute changes of the monday meeting"
  ],
  RL10: [
    "keep backing us up when a complaint is unfair",
    "continue to stand behind us with difficult customers",
    "thanks for having our back on unfair complaints, keep it up",
    "carry on defending us when customers are wrong",
    "still support us if someone complains without reason",
    "weiterhin hinter uns stehen wenn eine Beschwerde unfair ist",
    "uns bei ungerechten reklamationen den rücken stärken, so bleiben",
    "~keep supporting us",
    "don't change: you protect us from unfair customers",
    "keep taking our side when the complaint is nonsense"
  ]
};
