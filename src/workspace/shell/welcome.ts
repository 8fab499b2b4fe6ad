import {element} from "../element.js";
import {type CommandRegistry, keysOf} from "./commands.js";
import {shownKeys} from "./keys.js";

const offered = ["quickOpen", "palette", "notebook.new", "view.data", "view.explorer", "keyboardShortcuts"];

/** What stands where nothing is open: ways to begin, with their keys. */
export function welcome(commands: CommandRegistry, isMac: boolean): HTMLElement {
  const list = element`<ul></ul>`;
  const box = element`<div class="welcome"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0v6.6" stroke="currentColor" stroke-width=".35"/><path d="M6.9 6.6h2.2l1.1 1.3v2.4L8 15 5.8 10.3V7.9z" fill="currentColor"/></svg>${list}</div>`;
  // Other parts register their commands after the first pane is drawn.
  requestAnimationFrame(() => {
    for (const id of offered) {
      const command = commands.all().find((one) => one.id === id);
      if (command === undefined) continue;
      const [keys] = keysOf(command);
      list.append(
        element`<li><button type="button" onclick=${() => void commands.run(id)}><span>${command.title.replace(/^[^:]+: /, "")}</span>${
          keys
            ? shownKeys(keys, isMac)
                .split(/[+ ]/)
                .map((key) => element`<kbd>${key}</kbd>`)
            : null
        }</button></li>`
      );
    }
  });
  return box;
}
