import type {Translation} from "../german.js";

export const numbers: Translation<"numbers"> = {
  "number.under": "unter {share}",
  "number.over": "über {share}",
  "number.between": "zwischen {from} und {to} von 100",
  "number.about": "etwa {from} von 100",
  "number.points": "{n, plural, one {# Punkt} other {# Punkte}}",
  "number.plus": "+{size}",
  "number.minus": "−{size}",
  "number.under_one_point": "weniger als 1 Punkt",
  "number.word":
    "{n, plural, =0 {keine} =1 {eine} =2 {zwei} =3 {drei} =4 {vier} =5 {fünf} =6 {sechs} =7 {sieben} =8 {acht} =9 {neun} =10 {zehn} other {#}}",
  "noun.answer": "{n, plural, one {# Antwort} other {# Antworten}}",
  "noun.case": "{n, plural, one {# Fall} other {# Fälle}}",
  "noun.expectation": "{n, plural, one {# Erwartung} other {# Erwartungen}}",
  "noun.person": "{n, plural, one {# Person} other {# Personen}}",
  "noun.point": "{n, plural, one {# Punkt} other {# Punkte}}",
  "noun.quarter": "{n, plural, one {# Quartal} other {# Quartale}}",
  "noun.team": "{n, plural, one {# Team} other {# Teams}}",
  "noun.warning": "{n, plural, one {# Warnung} other {# Warnungen}}"
};
