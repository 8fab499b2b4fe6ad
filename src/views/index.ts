import {overview} from "./overview.js";
import type {View} from "./view.js";

/** Every view, by the name that pages call it by. The browser loads them one at a time instead (client.ts). */
export const views: Record<string, View> = {overview};
