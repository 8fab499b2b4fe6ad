import {element} from "../element.js";
import {type Command, type CommandRegistry, keysOf} from "./commands.js";
import {shownKeys} from "./keys.js";

/** Keys that no command stands behind: what the editor and the grid take themselves. */
const others: Record<string, readonly [keys: string, does: string][]> = {
  "In a cell": [
    ["Mod+Space", "Complete"],
    ["Mod+F", "Find and replace"],
    ["Mod+D", "Select the next of the same"],
    ["Alt+Up", "Move the line up"],
    ["Alt+Down", "Move the line down"],
    ["Mod+/", "Comment the line, or take the comment away"],
    ["F8", "Go to the next problem"],
    ["Escape", "Leave Tab to the page: then Tab goes on to the next control"]
  ],
  "In a result": [
    ["Up", "Move by a cell, with the other arrows too"],
    ["Shift+Down", "Select more, with the other arrows too"],
    ["Mod+C", "Copy as TSV"],
    ["Mod+A", "Select all"],
    ["Enter", "Sort, in a column's head"]
  ]
};

/** Shows every command with its keys, and what editors and results know beside, in a window that can be searched. */
export function openKeySheet(root: HTMLElement, commands: CommandRegistry, isMac: boolean): void {
  const groups = Object.entries({...byGroup(commands.all()), ...others});
  const sections = groups.map(
    ([title, rows]) =>
      element`<section><h3>${title}</h3><table><tbody>${rows.map(
        ([keys, does]) =>
          element`<tr><th scope="row">${does}</th><td>${shownKeys(keys, isMac)
            .split(" ")
            .map((stroke) => element`<kbd>${stroke}</kbd>`)}</td></tr>`
      )}</tbody></table></section>`
  );
  const oninput = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.toLowerCase();
    for (const section of sections) {
      const rows = [...section.querySelectorAll("tr")];
      for (const row of rows) row.hidden = !row.textContent!.toLowerCase().includes(text);
      section.hidden = rows.every((row) => row.hidden);
    }
  };
  const dialog = element<HTMLDialogElement>`<dialog class="key-sheet" aria-labelledby="key-sheet-title">
    <header><h2 id="key-sheet-title">Keyboard shortcuts</h2>
    <input type="text" placeholder="Search" aria-label="Search shortcuts" oninput=${oninput}>
    <button type="button" class="primary" onclick=${() => dialog.close()}>Close</button></header>
    <div class="sections" tabindex="0" role="region" aria-label="Shortcuts">${sections}</div></dialog>`;
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
}

/** Commands that have keys, by what stands before the colon of their title. */
function byGroup(commands: readonly Command[]): Record<string, [keys: string, does: string][]> {
  const groups: Record<string, [string, string][]> = {};
  for (const command of commands)
    for (const keys of keysOf(command)) {
      const [, group = "General", does = command.title] = /^(?:([^:]+): )?(.*)$/.exec(command.title)!;
      (groups[group] ??= []).push([keys, does]);
    }
  return groups;
}
