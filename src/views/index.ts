import {expectation} from "./expectation.js";
import {expectations} from "./expectations.js";
import {exploreOf} from "./explore.js";
import {fiveQuestions} from "./five-questions.js";
import {method} from "./method.js";
import {overview} from "./overview.js";
import {ownWords} from "./own-words.js";
import {quarters} from "./quarters.js";
import {results} from "./results.js";
import {stakeholders} from "./stakeholders.js";
import {team} from "./team.js";
import {teams} from "./teams.js";
import {themes} from "./themes.js";
import {twoWay} from "./two-way.js";
import type {View} from "./view.js";

/** Views that draw figures. */
const drawn = {
  overview,
  expectations,
  expectation,
  teams,
  team,
  quarters,
  "two-way": twoWay,
  stakeholders,
  "five-questions": fiveQuestions,
  results,
  themes,
  "own-words": ownWords,
  method
};

/** Every view, by the name that pages call it by. The browser loads them one at a time instead (client.ts). */
export const views: Record<string, View> = {...drawn, explore: exploreOf(Object.values(drawn))};
