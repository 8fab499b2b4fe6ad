import type {Action} from "./sheet.js";
import {actions, type View} from "./views.js";

/** What is expected of a respondent: the mode of the holders' actions and the median of their levels. */
export interface Target {
  action: Action;
  level: number | null;
  isClear: boolean;
}

/** Rulings 3 and 8 of the data model: clear if one mode, modal share at least .60, and AD about the median at most 5 / 6. */
export function targetOf(views: readonly View[]): Target {
  const counts = actions.map((action) => views.filter((view) => view.action === action).length);
  const most = Math.max(...counts);
  const levels = views.flatMap(({level}) => (level === null ? [] : [level])).sort((a, b) => a - b);
  const level = medianOf(levels);
  const spread =
    level === null ? 0 : levels.reduce((sum, each) => sum + Math.abs(each - level), 0) / levels.length;
  return {
    action: actions[counts.indexOf(most)]!,
    level,
    isClear:
      counts.filter((count) => count === most).length === 1 && most / views.length >= 0.6 && spread <= 5 / 6
  };
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
