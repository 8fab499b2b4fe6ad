import type {MessageKey, Part, parts} from "./english.js";
import {board} from "./german/board.js";
import {change} from "./german/change.js";
import {charts} from "./german/charts.js";
import {expectations} from "./german/expectations.js";
import {explore} from "./german/explore.js";
import {figure} from "./german/figure.js";
import {fiveQuestions} from "./german/five-questions.js";
import {headline} from "./german/headline.js";
import {kind} from "./german/kind.js";
import {method} from "./german/method.js";
import {names} from "./german/names.js";
import {numbers} from "./german/numbers.js";
import {ownWords} from "./german/own-words.js";
import {pages} from "./german/pages.js";
import {participation} from "./german/participation.js";
import {quarters} from "./german/quarters.js";
import {reasons} from "./german/reasons.js";
import {results} from "./german/results.js";
import {stakeholders} from "./german/stakeholders.js";
import {team} from "./german/team.js";
import {teams} from "./german/teams.js";
import {themes} from "./german/themes.js";
import {twoWay} from "./german/two-way.js";
import {warnings} from "./german/warnings.js";

/** A part of the catalogue in another language: a message for every English one. */
export type Translation<Name extends Part> = Readonly<Record<keyof (typeof parts)[Name], string>>;

/** The German sentences. */
export const german: Readonly<Record<MessageKey, string>> = {
  ...board,
  ...change,
  ...charts,
  ...expectations,
  ...explore,
  ...figure,
  ...fiveQuestions,
  ...headline,
  ...kind,
  ...method,
  ...names,
  ...numbers,
  ...ownWords,
  ...pages,
  ...participation,
  ...quarters,
  ...reasons,
  ...results,
  ...stakeholders,
  ...team,
  ...teams,
  ...themes,
  ...twoWay,
  ...warnings
};
