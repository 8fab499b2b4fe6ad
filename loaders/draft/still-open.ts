import type {DraftPerson} from "./draft-people.js";
import {leftOpen, type ToDecide} from "./question.js";

/** What the roster lacks that no export can say. */
export function openOfPeople(people: readonly DraftPerson[], rosters: number, open: ToDecide[]): void {
  const without = (field: "group" | "team") => people.filter((person) => person[field] === "").length;
  const leave = (field: string, message: string, hint: string) =>
    open.push(leftOpen({file: "people.csv", field, message, guess: "", hint}));
  if (people.length === 0)
    leave(
      "respondent",
      "Who was invited, and to which group and team does each belong?",
      "Put a row for each person into people.csv."
    );
  else if (rosters === 0)
    leave(
      "respondent",
      "Who was invited and did not answer? The rows are those who answered.",
      "Add the others, as participation is counted against this list."
    );
  for (const field of ["group", "team"] as const)
    if (without(field) > 0)
      leave(
        field,
        `Which ${field} do ${without(field)} of ${people.length} people belong to? No file says it.`,
        `Fill the column "${field}".`
      );
}

/** What of a codebook no export can say. */
export function openOfExpectations(added: number, open: ToDecide[]): void {
  if (added === 0) return;
  open.push(
    leftOpen({
      file: "expectations.csv",
      field: "action, foil, theme, importance, level",
      message: `Are the actions and foils of ${added} expectations right, and what are their themes and importance?`,
      guess: "the action most holders answered; a foil where most expect nothing",
      hint: "Correct the columns; theme and importance are empty."
    })
  );
}
