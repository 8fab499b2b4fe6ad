import {defined, type Figure, undefinedBecause} from "./result.js";

/** The mean of a figure over the items for which it is defined; the first item's reason where it is for none. */
export function meanOverItems<Item>(items: readonly Item[], figure: (item: Item) => Figure): Figure {
  let used = 0;
  let sum = 0;
  let reason: string | null = null;
  for (const item of items) {
    const found = figure(item);
    if (found.value === null) {
      reason ??= found.reason;
    } else {
      ++used;
      sum += found.value;
    }
  }
  return used === 0 ? undefinedBecause(reason ?? "no items") : defined(sum / used);
}
