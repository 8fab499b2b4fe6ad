import {change} from "./english/change.js";
import {numbers} from "./english/numbers.js";
import {reasons} from "./english/reasons.js";

/** The English sentences, a part for each narrative module or page. */
export const parts = {change, numbers, reasons};

/** Every sentence by its key, as an ICU message. */
export const english = {...change, ...numbers, ...reasons};

export type MessageKey = keyof typeof english;
export type Part = keyof typeof parts;
