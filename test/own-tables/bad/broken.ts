// @ts-expect-error It is meant to be missing.
import {missing} from "./nowhere.js";

export const broken = missing;
