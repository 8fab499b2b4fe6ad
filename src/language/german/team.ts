import type {Translation} from "../german.js";

export const team: Translation<"team"> = {
  "team.too_small": "{team} hat keine Zahl, die gezeigt werden darf.",
  "team.no_clear_target": "Was von {team} erwartet wird, ist unter denen nicht klar, die es erwarten.",
  "team.no_answers": "Niemand aus {team} hat geantwortet.",
  "team.alone": "{team} verfehlt {own}; für alle Teams gibt es keine Zahl, neben der sie stehen könnte.",
  "team.beside":
    "{team} verfehlt {own}{standing, select, above {, klar mehr als alle Teams zusammen ({all})} below {, klar weniger als alle Teams zusammen ({all})} unclear {, alle Teams zusammen {all}: kein klarer Unterschied} other {, alle Teams zusammen {all}; wie sicher der Unterschied ist, lässt sich nicht sagen}}."
};
