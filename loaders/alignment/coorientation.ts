import {coorient} from "../statistics/coorient.js";
import {flags, reasonFlag} from "./flags.js";
import type {Coorientation} from "./tables.js";

/** A row of coorientation_sums.sql. */
export interface CoorientationSum {
  quarter: string;
  holder: string;
  target: string;
  team: string;
  expectation: string;
  measure: Coorientation["measure"];
  field: Coorientation["field"];
  n: number;
  n_respondents: number;
  sum_x: number;
  sum_y: number;
  sum_xx: number;
  sum_yy: number;
  sum_xy: number;
  sum_abs: number;
  hit0: number;
  hit1: number;
}

/** The table `coorientation`. Actions are not numbers: they have n and hit0 alone. */
export function coorientationTable(sums: readonly CoorientationSum[]): Coorientation[] {
  return sums.map((sum) => {
    const {quarter, holder, target, team, expectation, measure, field, n, n_respondents} = sum;
    const keys = {quarter, holder, target, team, expectation, measure, field, n, n_respondents};
    if (field === "action") {
      return {...keys, hit0: sum.hit0 / n, ...noLevelFigures, flag: null};
    }
    const figures = coorient({
      n,
      sumX: sum.sum_x,
      sumY: sum.sum_y,
      sumXX: sum.sum_xx,
      sumYY: sum.sum_yy,
      sumXY: sum.sum_xy,
      sumAbs: sum.sum_abs,
      hit0: sum.hit0,
      hit1: sum.hit1
    });
    return {
      ...keys,
      hit0: figures.hit0,
      hit1: figures.hit1,
      mean_diff: figures.meanDiff,
      mad: figures.mad,
      rms: figures.rms,
      r: figures.r,
      ccc: figures.ccc,
      flag: flags(reasonFlag(figures.reasons.r ?? null))
    };
  });
}

const noLevelFigures = {hit1: null, mean_diff: null, mad: null, rms: null, r: null, ccc: null};
