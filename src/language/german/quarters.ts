import type {Translation} from "../german.js";

export const quarters: Translation<"quarters"> = {
  "quarters.none_shown": "Kein Quartal hat eine Zahl, die gezeigt werden darf",
  "quarters.one": "Bisher ist ein Quartal gemessen: Es gibt noch nichts zum Vergleichen",
  "quarters.no_clear_change": "Kein Quartal unterscheidet sich klar vom vorherigen",
  "quarters.smaller": "Die Lücke wurde in {smaller} klar kleiner",
  "quarters.larger": "Die Lücke wurde in {larger} klar größer",
  "quarters.both": "Die Lücke wurde in {smaller} klar kleiner, in {larger} klar größer",
  "quarters.moved_unknown":
    "Ob sich {what, select, team {ein Team} other {eine Erwartung}} verändert hat, lässt sich nicht sagen",
  "quarters.moved_none":
    "{what, select, team {Kein Team} other {Keine Erwartung}} hat sich seit dem Quartal davor klar verändert",
  "quarters.moved":
    "{n, number} von {known} {n, plural, one {hat} other {haben}} eine klar {way, select, smaller {kleinere} other {größere}} Lücke als im Quartal davor",
  "quarters.moved_both":
    "{n, number} von {known} {n, plural, one {hat} other {haben}} eine klar kleinere Lücke als im Quartal davor, {larger, number} eine klar größere"
};
