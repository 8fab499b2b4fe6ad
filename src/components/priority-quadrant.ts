import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface PriorityPoint {
  /** What stands in the dot; the table says whose it is. */
  number: number;
  statement: string;
  /** The expectation's id. */
  expectation: string;
  /** 0..1. */
  importance: number;
  /** 0..1. */
  gap: number;
  band: number | null;
}

const radius = 11;

/** Importance against gap, a numbered dot an expectation; those of the first band have the warning's colour. */
export function priorityQuadrant(points: readonly PriorityPoint[], document: Document): Draw {
  return (width) => {
    const height = Math.min(width, 420);
    const margin = 20;
    const placed = apart(points, width - 2 * margin, height - 2 * margin);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height,
      margin,
      x: {domain: [0, 1], axis: null},
      y: {domain: [0, 1], axis: null},
      marks: [
        Plot.frame({stroke: colour.rule}),
        Plot.ruleX([0.5], {stroke: colour.rule}),
        Plot.ruleY([0.5], {stroke: colour.rule}),
        Plot.text([say("priority.important")], {frameAnchor: "bottom-right", dy: 16, fill: colour.quiet}),
        Plot.text([say("priority.missed")], {frameAnchor: "top-left", dy: -14, fill: colour.quiet}),
        Plot.dot(placed, {
          x: "x",
          y: "y",
          r: radius,
          fill: ({band}) => (band === 1 ? colour.warning : colour.paper),
          stroke: ({band}) => (band === 1 ? colour.warning : colour.quiet),
          title: (point) => mark(says(point), point)
        }),
        Plot.text(placed, {
          x: "x",
          y: "y",
          text: ({number}) => String(number),
          fill: ({band}) => (band === 1 ? colour.paper : colour.ink),
          fontWeight: 600,
          pointerEvents: "none"
        })
      ]
    });
  };
}

function says({statement, importance, gap}: PriorityPoint): string {
  return say("priority.mark", {statement, importance: percent(importance), gap: percent(gap)});
}

/** Where dots are drawn: one that would cover another moves aside, to the nearest free place on its own height. */
function apart(points: readonly PriorityPoint[], width: number, height: number) {
  const placed: (PriorityPoint & {x: number; y: number})[] = [];
  const inside = (share: number) => Math.min(1 - radius / width, Math.max(radius / width, share));
  for (const point of points) {
    const y = Math.min(1 - radius / height, Math.max(radius / height, point.gap));
    const isFree = (x: number) =>
      placed.every((other) => Math.hypot((other.x - x) * width, (other.y - y) * height) >= 2 * radius + 1);
    const steps = Array.from({length: 121}, (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2));
    const step = steps.find((each) => isFree(inside(point.importance + each / 60))) ?? 0;
    placed.push({...point, x: inside(point.importance + step / 60), y});
  }
  return placed;
}
