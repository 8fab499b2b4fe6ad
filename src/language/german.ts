import type {MessageKey, Part, parts} from "./english.js";
import {change} from "./german/change.js";
import {numbers} from "./german/numbers.js";
import {reasons} from "./german/reasons.js";

/** A part of the catalogue in another language: a message for every English one. */
export type Translation<Name extends Part> = Readonly<Record<keyof (typeof parts)[Name], string>>;

/** The German sentences. */
export const german: Readonly<Record<MessageKey, string>> = {...change, ...numbers, ...reasons};
