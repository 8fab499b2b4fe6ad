/** How a gap moved since the quarter before. */
export const change = {
  "change.first": "This is the first quarter measured, so there is nothing to compare it with yet.",
  "change.no_figure": "There is no comparable figure for {before}.",
  "change.same": "The figure is the same as in {before}.",
  "change.unsure":
    "The gap is {size} {way, select, smaller {smaller} other {larger}} than in {before}; whether that is more than chance cannot be told.",
  "change.unclear": "No clear change since {before}: {range}.",
  "change.clear":
    "The gap is clearly {way, select, smaller {smaller} other {larger}} than in {before}: {way, select, smaller {down} other {up}} {size} ({range}).",
  "change.range": "between {least} and {most} points",
  "change.range_one": "about {size}",
  "change.range_both": "somewhere between {down} down and {up} up"
} as const;
