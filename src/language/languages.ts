import type {Engagement} from "../../loaders/engagement/schema.js";
import {english} from "./english.js";
import {german} from "./german.js";
import type {Language} from "./language.js";

/** The languages that a build can choose; language.json changes single sentences of them. */
export const languages = {
  en: {locale: "en-GB", messages: english},
  de: {locale: "de-DE", messages: german}
} as const satisfies Record<Engagement["language"], Language>;
