import * as Plot from "@observablehq/plot";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface GroupPoint {
  label: string;
  x: number;
  y: number;
}

const margin = 24;

/** A map of groups: the nearer two stand, the more alike they rank what matters. Directions mean nothing. */
export function consensusPoints(points: readonly GroupPoint[], document: Document): Draw {
  const reach = Math.max(0.5, ...points.map(({x, y}) => Math.max(Math.abs(x), Math.abs(y)))) * 1.2;
  return (width) => {
    const height = Math.min(width, 360);
    // Both axes have one scale: a distance is a distance in every direction.
    const across = (reach * (width - 2 * margin)) / (height - 2 * margin);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height,
      margin,
      x: {domain: [-across, across], axis: null},
      y: {domain: [-reach, reach], axis: null},
      marks: [
        Plot.frame({stroke: colour.rule}),
        Plot.dot(points, {x: "x", y: "y", r: 6, fill: colour.accent, title: ({label}) => mark(label)}),
        Plot.text(points, {x: "x", y: "y", dy: -15, text: "label", fill: colour.ink, fontWeight: 600})
      ]
    });
  };
}
