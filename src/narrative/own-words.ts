import type {MentionedThemes, Unprompted} from "../../loaders/alignment/tables.js";
import {noCode} from "../../loaders/coding/codebook.js";
import {say} from "../language/language.js";
import {hasFlag} from "../selection/figures.js";
import {percent} from "./numbers.js";

/** A theme with its figures, which a hidden one lacks. */
export type ShownTheme = MentionedThemes & {share: number};

/** A theme as readers know it. */
export function themeName(theme: string): string {
  return theme === noCode ? say("own_words.no_code") : theme;
}

/** Whether a theme has figures. */
export function isShownTheme(row: MentionedThemes): row is ShownTheme {
  return row.share !== null && !hasFlag(row, "hidden");
}

/** What a group wrote of most; `rows` are its themes in one quarter. */
export function mentionedFinding(rows: readonly MentionedThemes[], group: string): string {
  // What no code fits is no theme that anybody brings up.
  const shown = rows.filter(isShownTheme).filter(({theme}) => theme !== noCode);
  const most = shown.reduce<ShownTheme | null>(
    (best, row) => (best === null || row.share > best.share ? row : best),
    null
  );
  if (most === null || most.share === 0) return say("own_words.no_figure", {group});
  const values = {group, theme: themeName(most.theme), share: percent(most.share)};
  return say(shown.length === 1 ? "own_words.one_of" : "own_words.first", values);
}

/** What the target knows when asked beside what it writes of unasked, over all expectations. */
export function promptedFinding(
  whole: Unprompted | undefined,
  names: {holders: string; targets: string}
): string {
  if (whole === undefined || whole.rate === null || whole.prompted_rate === null)
    return say("own_words.prompted_hidden");
  return say("own_words.prompted", {
    ...names,
    prompted: percent(whole.prompted_rate),
    rate: percent(whole.rate)
  });
}
