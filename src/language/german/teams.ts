import type {Translation} from "../german.js";

export const teams: Translation<"teams"> = {
  "overview.more_teams":
    "{n, plural, one {# weiteres Team steht} other {# weitere Teams stehen}} in der Tabelle.",
  "teams.all_too_small": "Kein Team hat eine Zahl, die gezeigt werden darf",
  "teams.no_figure": "Noch hat kein Team eine Zahl",
  "teams.one": "Ein Team hat eine eigene Zahl",
  "teams.no_difference":
    "Kein Team unterscheidet sich klar von {pooled, select, region {der Region {region} insgesamt} other {allen Teams zusammen}}",
  "teams.wider":
    "{n, number} von {shown} {n, plural, one {hat} other {haben}} eine klar größere Lücke als {pooled, select, region {die Region {region} insgesamt} other {alle Teams zusammen}}",
  "teams.narrower":
    "{n, number} von {shown} {n, plural, one {hat} other {haben}} eine klar kleinere Lücke als {pooled, select, region {die Region {region} insgesamt} other {alle Teams zusammen}}",
  "teams.both":
    "{n, number} von {shown} {n, plural, one {hat} other {haben}} eine klar größere Lücke als {pooled, select, region {die Region {region} insgesamt} other {alle Teams zusammen}}, {narrower, number} eine klar kleinere"
};
