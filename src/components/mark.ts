/** What a mark of a chart stands for: the same team or expectation lights up in every chart of a page. */
export interface MarkKeys {
  team?: string | null;
  expectation?: string | null;
}

const separator = "\u001f";

/**
 * For Plot's `title` channel: what a mark says when it is pointed at or reached by keyboard, and what it stands for.
 * `markUp` turns it into what a page needs.
 */
export function mark(says: string, {team, expectation}: MarkKeys = {}): string {
  return [says, team ?? "", expectation ?? ""].join(separator);
}

/** Gives every mark of a drawing its attributes; what it says stays its title, for readers without JavaScript. */
export function markUp(drawing: Element): void {
  for (const title of drawing.querySelectorAll("title")) {
    const [says, team, expectation] = (title.textContent ?? "").split(separator);
    if (team === undefined || title.parentElement === null) continue;
    title.textContent = says!;
    title.parentElement.setAttribute("data-mark", "");
    if (team) title.parentElement.setAttribute("data-team", team);
    if (expectation) title.parentElement.setAttribute("data-expectation", expectation);
  }
}
