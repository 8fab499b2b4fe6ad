import type {Translation} from "../german.js";

export const change: Translation<"change"> = {
  "change.first":
    "Dies ist das erste gemessene Quartal; es gibt noch nichts, womit es sich vergleichen ließe.",
  "change.no_figure": "Für {before} gibt es keine vergleichbare Zahl.",
  "change.same": "Die Zahl ist dieselbe wie in {before}.",
  "change.unsure":
    "Die Lücke ist um {size} {way, select, smaller {kleiner} other {größer}} als in {before}; ob das mehr als Zufall ist, lässt sich nicht sagen.",
  "change.unclear": "Keine klare Veränderung seit {before}: {range}.",
  "change.clear":
    "Die Lücke ist klar {way, select, smaller {kleiner} other {größer}} als in {before}: {size} {way, select, smaller {weniger} other {mehr}} ({range}).",
  "change.range": "zwischen {least} und {most} Punkten",
  "change.range_one": "etwa {size}",
  "change.range_both": "irgendwo zwischen {down} weniger und {up} mehr"
};
