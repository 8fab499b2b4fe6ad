import {board} from "./english/board.js";
import {change} from "./english/change.js";
import {charts} from "./english/charts.js";
import {expectations} from "./english/expectations.js";
import {explore} from "./english/explore.js";
import {figure} from "./english/figure.js";
import {fiveQuestions} from "./english/five-questions.js";
import {headline} from "./english/headline.js";
import {kind} from "./english/kind.js";
import {method} from "./english/method.js";
import {names} from "./english/names.js";
import {numbers} from "./english/numbers.js";
import {ownWords} from "./english/own-words.js";
import {pages} from "./english/pages.js";
import {participation} from "./english/participation.js";
import {quarters} from "./english/quarters.js";
import {reasons} from "./english/reasons.js";
import {results} from "./english/results.js";
import {stakeholders} from "./english/stakeholders.js";
import {team} from "./english/team.js";
import {teams} from "./english/teams.js";
import {themes} from "./english/themes.js";
import {twoWay} from "./english/two-way.js";
import {warnings} from "./english/warnings.js";

/** The English sentences, a part for each narrative module or page. */
export const parts = {
  board,
  change,
  charts,
  expectations,
  explore,
  figure,
  fiveQuestions,
  headline,
  kind,
  method,
  names,
  numbers,
  ownWords,
  pages,
  participation,
  quarters,
  reasons,
  results,
  stakeholders,
  team,
  teams,
  themes,
  twoWay,
  warnings
};

/** Every sentence by its key, as an ICU message. */
export const english = {
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

export type MessageKey = keyof typeof english;
export type Part = keyof typeof parts;
