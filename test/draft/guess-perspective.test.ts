import {expect, test} from "vitest";
import {guessPerspective} from "../../loaders/draft/guess-perspective.js";
import type {AnswerField} from "../../loaders/engagement/answer.js";

const cases: [string, AnswerField | null, string | null][] = [
  ["What do you expect of your reps?", "action", "direct"],
  ["How strictly do you think your reps would keep to it, left free?", "level", "reverse_meta"],
  ["What share of your reps do you think know that you expect it?", "share_known", "calibration"],
  ["Does your leader expect something of you here?", "known", "meta"],
  ["What do you think your leader expects of you?", "action", "meta"],
  ["Is it clear to you what exactly your leader means?", "clear", "meta"],
  ["Whatever your leader expects: what do you yourself want to do?", "action", "own"],
  ["Was erwarten Sie von Ihrem Team?", "action", "direct"],
  ["Was erwartet Ihre Führungskraft von Ihnen?", "action", "meta"],
  ["Was möchten Sie selbst tun?", "action", "own"],
  ["Was glauben Sie, was Ihr Team tun würde?", "action", "reverse_meta"],
  ["Qu'attendez-vous de votre équipe ?", "action", "direct"],
  ["Qu'est-ce que votre responsable attend de vous ?", "action", "meta"],
  ["Que feriez-vous vous-même ?", "action", "own"],
  ["¿Qué espera usted de su equipo?", "action", "direct"],
  ["¿Qué espera su jefe de usted?", "action", "meta"],
  ["Wat verwacht u van uw team?", "action", "direct"],
  ["Wat verwacht uw leidinggevende van u?", "action", "meta"],
  ["Cosa si aspetta dal suo team?", "action", "direct"],
  ["Cosa si aspetta da lei il suo responsabile?", "action", "meta"],
  ["Gender", null, null]
];

test.each(cases)("%j (%s) asks for %s", (question, field, perspective) => {
  expect(guessPerspective(question, field)).toBe(perspective);
});
