import {expect, test} from "vitest";
import {safeBounds} from "../../loaders/disclosure/safe-bounds.js";
import {solver} from "../../loaders/disclosure/solver.js";
import type {Cell, LinearSystem} from "../../loaders/disclosure/system.js";
import type {ToldBound} from "../../loaders/disclosure/walks.js";

/** Cells of two classes under one total; the total is published, the others are hidden. */
function total(...parts: [a: number, b: number][]): LinearSystem {
  const cell = (classes: number[]): Cell => ({
    n: classes.reduce((sum, count) => sum + count, 0),
    classes,
    isPrimary: true,
    loss: 1
  });
  const sum = [0, 1].map((k) => parts.reduce((all, part) => all + part[k]!, 0));
  return {
    cells: [cell(sum), ...parts.map(cell)],
    relations: [{total: 0, parts: parts.map((_, i) => i + 1)}]
  };
}

const bound = (cell: number): ToldBound => ({cell, of: 0, share: 0.8});
const widths = {cell: 5, ofClass: 1};

test.each([
  {
    why: "two teams of 6 and 20 leave each other room",
    system: total([6, 0], [9, 11]),
    asked: [1],
    told: [1]
  },
  {
    why: "seven in the class in all: at least 80 % of the team is a team of eight at most, and the other is what is left",
    system: total([6, 0], [1, 20]),
    asked: [1],
    told: [1]
  },
  {
    why: "three in the class in all: a team of at least 80 % is three people at most, which tells its size too closely",
    system: total([3, 0], [0, 20]),
    asked: [1],
    told: []
  },
  {
    why: "of two bounds the one that can be told is told",
    system: total([3, 0], [12, 1], [0, 30]),
    asked: [1, 2],
    told: [1, 2]
  }
])("$why", async ({system, asked, told}) => {
  const hidden = new Set(system.cells.keys());
  hidden.delete(0);
  const safe = safeBounds(await solver(), system, hidden, asked.map(bound), widths);
  expect(safe.map(({cell}) => cell)).toEqual(told);
});
