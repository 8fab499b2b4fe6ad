import type {CommandRegistry} from "./commands.js";
import {keysOf} from "./commands.js";
import {shownKeys} from "./keys.js";
import {type PickItem, pick} from "./pick.js";

/** What quick open finds: notebooks, tables. */
export type QuickSource = () => readonly PickItem[] | Promise<readonly PickItem[]>;

/**
 * Opens the field from which everything can be reached: commands after `>`, else what the sources give. `text` is what
 * it holds at first.
 */
export function openPalette(
  root: HTMLElement,
  commands: CommandRegistry,
  sources: readonly QuickSource[],
  isMac: boolean,
  text: string
): void {
  // What can be done is asked before the field takes the focus.
  const available = commands.available().map(
    (command): PickItem => ({
      label: command.title,
      detail: keysOf(command)
        .slice(0, 1)
        .map((keys) => shownKeys(keys, isMac))
        .join(),
      choose: () => void commands.run(command.id)
    })
  );
  const places: (readonly PickItem[])[] = sources.map(() => []);
  let waitedFor = sources.length;
  const list = pick(root, {
    placeholder: "Open a notebook or table by name, or type > for commands",
    text,
    empty: () => (waitedFor > 0 ? "Reading …" : "Nothing of that name"),
    items: (typed) => (typed.startsWith(">") ? available : places.flat())
  });
  // Notebooks are there at once, tables once DuckDB has started.
  for (const [i, source] of sources.entries())
    void Promise.resolve(source())
      .then((items) => {
        places[i] = items;
      })
      .catch(() => {})
      .then(() => {
        waitedFor--;
        list.refresh();
      });
}
