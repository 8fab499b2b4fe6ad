import {actionBars} from "../../src/components/action-bars.js";
import {directedMatrix} from "../../src/components/directed-matrix.js";
import type {Draw} from "../../src/components/figure.js";
import {gapDumbbell} from "../../src/components/gap-dumbbell.js";
import {heatmap} from "../../src/components/heatmap.js";
import type {Markup} from "../../src/components/html.js";
import {intervalDots} from "../../src/components/interval-dots.js";
import {priorityQuadrant} from "../../src/components/priority-quadrant.js";
import {quarterLines} from "../../src/components/quarter-lines.js";

/** A chart of src/components with made-up figures: every kind of cell that pages have is among them. */
export interface Example {
  /** Its file in src/components. */
  file: string;
  title: string;
  /** When to choose it. */
  use: string;
  /** What it shows, in words. */
  alternative: string;
  draw(document: Document): Draw | Markup;
}

const statement = "Log every customer call the same day";
const other = "Stop giving a discount before it is asked for";
const third = "Bring service into every renewal";

const groups = ["Leaders", "Reps", "Service"];

/** The charts that pages share. */
export const examples: readonly Example[] = [
  {
    file: "gap-dumbbell",
    title: "Gap dumbbell",
    use: "Two shares of the same thing, where the way between them is the finding.",
    alternative: `${statement}: 35% believe it is wanted, 85% want it; ${other}: hidden; ${third}: 70% and 60%`,
    draw: (document) =>
      gapDumbbell(
        [
          {
            label: statement,
            expectation: "e1",
            from: 0.35,
            to: 0.85,
            says: "35% believe it, 85% want it",
            note: null
          },
          {label: other, expectation: "e2", from: null, to: null, says: "", note: "hidden: too few"},
          {
            label: third,
            expectation: "e3",
            from: 0.7,
            to: 0.6,
            says: "70% believe it, 60% want it",
            note: null
          }
        ],
        {from: "believed", to: "wanted"},
        document
      )
  },
  {
    file: "action-bars",
    title: "Stop, start, continue",
    use: "What people would have others stop, start and continue.",
    alternative: `${statement}: stop 5%, start 70%, continue 20%; ${other}: stop 80%, start 5%, continue 10%; ${third}: hidden`,
    draw: (document) =>
      actionBars(
        [
          {label: statement, expectation: "e1", shares: {stop: 0.05, start: 0.7, continue: 0.2}, note: null},
          {label: other, expectation: "e2", shares: {stop: 0.8, start: 0.05, continue: 0.1}, note: null},
          {label: third, expectation: "e3", shares: null, note: "hidden: too few"}
        ],
        {stop: "stop", start: "start", continue: "continue"},
        document
      )
  },
  {
    file: "heatmap",
    title: "Team by expectation",
    use: "Many cells of one measure, of which some may not be shown. A table, so that it needs no other.",
    alternative: "Two teams and two expectations: 20%, 85%, at least 90%, hidden",
    draw: () =>
      heatmap(
        "expectation",
        [
          {label: "East", href: "#heatmap", team: "east"},
          {label: "West", href: "#heatmap", team: "west"}
        ],
        [
          {
            ...{label: statement, note: "CRM", expectation: "e1"},
            cells: [
              {state: "shown", value: 0.2, text: "20%", title: "East: 20% miss it"},
              {state: "shown", value: 0.85, text: "85%", title: "West: 85% miss it"}
            ]
          },
          {
            ...{label: other, note: "Customer value", expectation: "e2"},
            cells: [
              {state: "bounded", value: null, text: "≥ 90%", title: "East: at least 90%"},
              {state: "hidden", value: null, text: "hidden", title: "West: hidden"}
            ]
          }
        ]
      )
  },
  {
    file: "directed-matrix",
    title: "Directed group matrix",
    use: "Who misses what of whom: both directions of every pair of groups.",
    alternative:
      "Leaders of reps 20%, leaders of service hidden; reps of leaders 55%, reps of service 35%; service of leaders hidden, service of reps 70%",
    draw: (document) =>
      directedMatrix(
        groups,
        [0, 1, 2].flatMap((row) =>
          [0, 1, 2].map((column) => {
            const value = row === column || row + column === 2 ? null : 0.3 + 0.25 * row - 0.1 * column;
            const text = row === column ? "" : value === null ? "hidden" : `${Math.round(value * 100)}%`;
            const says = `${groups[row]} of ${groups[column]}: ${text || "themselves"}`;
            return {row, column, value, text, says};
          })
        ),
        {rows: "looks ↓", columns: "is looked at →"},
        document
      )
  },
  {
    file: "quarter-lines",
    title: "Quarters",
    use: "One share over quarters, each with its interval; a quarter without a figure says why.",
    alternative: "Q1 60%, Q2 hidden, Q3 45%, Q4 40%",
    draw: (document) =>
      quarterLines(
        [
          {label: "Q1", value: 0.6, low: 0.52, high: 0.68, note: null},
          {label: "Q2", value: null, low: null, high: null, note: "hidden"},
          {label: "Q3", value: 0.45, low: 0.37, high: 0.53, note: null},
          {label: "Q4", value: 0.4, low: 0.32, high: 0.48, note: null}
        ],
        document
      )
  },
  {
    file: "interval-dots",
    title: "Interval dots",
    use: "A figure for each of several teams with its uncertainty, beside that of all.",
    alternative: "East 30%, West 62%, South hidden; all teams 45%",
    draw: (document) =>
      intervalDots(
        [
          {
            label: "East",
            team: "east",
            href: null,
            value: 0.3,
            low: 0.2,
            high: 0.4,
            standing: "below",
            note: null
          },
          {
            label: "West",
            team: "west",
            href: null,
            value: 0.62,
            low: 0.5,
            high: 0.74,
            standing: "above",
            note: null
          },
          {
            label: "South",
            team: "south",
            href: null,
            value: null,
            low: null,
            high: null,
            standing: "unclear",
            note: "hidden"
          }
        ],
        {value: 0.45, label: "all teams 45%"},
        document
      )
  },
  {
    file: "priority-quadrant",
    title: "Priority quadrant",
    use: "What comes first: importance against gap, with those that cannot be told apart as one band.",
    alternative: `${statement}: importance 90%, gap 70%; ${other}: 80%, 65%; ${third}: 40%, 30%`,
    draw: (document) =>
      priorityQuadrant(
        [
          {number: 1, statement, expectation: "e1", importance: 0.9, gap: 0.7, band: 1},
          {number: 2, statement: other, expectation: "e2", importance: 0.8, gap: 0.65, band: 1},
          {number: 3, statement: third, expectation: "e3", importance: 0.4, gap: 0.3, band: 2}
        ],
        document
      )
  }
];
