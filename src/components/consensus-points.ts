import * as Plot from "@observablehq/plot";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface GroupPoint {
  label: string;
  x: number;
  y: number;
}

/** Two groups whose distance is known, by their places among the points. */
export interface KnownPair {
  from: number;
  to: number;
  /** Written on the line between both. */
  text: string;
  says: string;
}

const margin = 24;

/** A map of groups: the nearer two stand that a line joins, the more alike they rank what matters. Directions mean nothing. */
export function consensusPoints(
  points: readonly GroupPoint[],
  pairs: readonly KnownPair[],
  document: Document
): Draw {
  const joined = pairs.map((pair) => ({...pair, a: points[pair.from]!, b: points[pair.to]!}));
  const reach = Math.max(0.5, ...points.map(({x, y}) => Math.max(Math.abs(x), Math.abs(y)))) * 1.2;
  return (width) => {
    const height = Math.min(width, 360);
    // Both axes have one scale: a distance is a distance in every direction.
    const scale = (height - 2 * margin) / (2 * reach);
    const across = (width - 2 * margin) / (2 * scale);
    const written = joined.filter(({a, b}) => Math.hypot(a.x - b.x, a.y - b.y) * scale >= roomForText);
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
        Plot.link(joined, {
          ...{x1: ({a}) => a.x, y1: ({a}) => a.y, x2: ({b}) => b.x, y2: ({b}) => b.y},
          ...{stroke: colour.quiet, strokeWidth: 1.5, title: ({says}) => mark(says)}
        }),
        Plot.text(written, {
          ...{x: ({a, b}) => (a.x + b.x) / 2, y: ({a, b}) => (a.y + b.y) / 2, text: "text"},
          ...{fill: colour.ink, stroke: colour.paper, strokeWidth: 5}
        }),
        Plot.dot(points, {x: "x", y: "y", r: 6, fill: colour.accent, title: ({label}) => mark(label)}),
        ...together(points, nearlyOne / scale).map(({label, x, y}) =>
          Plot.text([label], {
            ...{
              x: () => x,
              y: () => y,
              dy: y < 0 ? 17 : -15,
              lineWidth: 14,
              lineAnchor: y < 0 ? "top" : "bottom"
            },
            // Near an edge a name runs inwards.
            ...(Math.abs(x) * scale > width / 2 - roomForName && {
              textAnchor: x < 0 ? ("start" as const) : ("end" as const),
              dx: x < 0 ? -8 : 8
            }),
            ...{fill: colour.ink, stroke: colour.paper, strokeWidth: 4, fontWeight: 600}
          })
        )
      ]
    });
  };
}

/** In pixels: a line on which its number finds room, two points whose names would lie upon each other, half a name. */
const [roomForText, nearlyOne, roomForName] = [90, 24, 80];

/** Points that lie nearly upon each other, with one name for all of them. */
function together(points: readonly GroupPoint[], near: number): GroupPoint[] {
  const left = [...points];
  const found: GroupPoint[] = [];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const {x, y} = first;
    const others = left.filter((point) => Math.hypot(point.x - x, point.y - y) < near);
    for (const other of others) left.splice(left.indexOf(other), 1);
    const all = [first, ...others];
    // Above the highest of them, or below the lowest.
    const edge = all.map((point) => point.y).sort((a, b) => (y < 0 ? a - b : b - a))[0]!;
    found.push({label: all.map(({label}) => label).join(", "), x, y: edge});
  }
  return found;
}
