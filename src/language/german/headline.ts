import type {Translation} from "../german.js";

export const headline: Translation<"headline"> = {
  "headline.question": "Wissen {targets}, was {holders} von ihnen erwarten?",
  "headline.too_few": "Verborgen, um Menschen zu schützen.",
  "headline.nothing_clear": "Es gibt keine klare Erwartung, die man kennen könnte.",
  "headline.nobody": "Noch gibt es keine Antwort.",
  "headline.mostly_not": "Meistens nicht.",
  "headline.more_than_half": "In mehr als der Hälfte der Fälle.",
  "headline.about_half":
    "In etwa der Hälfte der Fälle; auf welcher Seite der Hälfte, lässt sich nicht sagen.",
  "headline.unsure": "Wie sicher das ist, lässt sich nicht sagen.",
  "headline.hidden":
    "Die Zahl für {quarter} ist verborgen: Sie beruht auf zu wenigen Antworten ({targets}) oder verriete eine, die es tut.",
  "headline.no_clear_target":
    "In {quarter} waren sich {holders} nicht einig, was {holders} von {targets}{about, select, yes { zu {theme}} other {}} erwarten, oder sagten es nicht; also konnte es niemand wissen.",
  "headline.no_answers":
    "In {quarter} haben keine {targets} zu dem geantwortet, was {holders}{about, select, yes { zu {theme}} other {}} von ihnen erwarten.",
  "headline.missed":
    "In {quarter} wurden {share} von dem, was {holders}{about, select, yes { zu {theme}} other {}} erwarten, von {targets} nicht gekannt oder falsch verstanden{sure, select, range {; wahr sind wohl {range}} few_teams {; bei so wenigen Teams lässt sich nicht sagen, wie sicher das ist} other {; wie sicher das ist, lässt sich nicht sagen}}."
};
