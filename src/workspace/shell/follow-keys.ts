import {type Command, type CommandRegistry, keysOf} from "./commands.js";
import {strokeOf} from "./keys.js";

/**
 * Runs commands as their keys are pressed in `target`. What an editor has used up is left alone, but for the second
 * stroke of a command's two. Plain letters run nothing while a person types. `onWaiting` gets the first stroke of two,
 * and null when it is over. Gives back what ends it.
 */
export function followKeys(
  target: Window,
  commands: CommandRegistry,
  isMac: boolean,
  onWaiting: (stroke: string | null) => void
): () => void {
  let first: string | null = null;
  const wait = (stroke: string | null) => {
    if (first !== stroke) onWaiting(stroke);
    first = stroke;
  };
  const find = (keys: string): Command | undefined =>
    commands.available().find((command) => keysOf(command).includes(keys));
  const startsTwo = (stroke: string): boolean =>
    commands.available().some((command) => keysOf(command).some((keys) => keys.startsWith(`${stroke} `)));
  const run = (command: Command, event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    wait(null);
    void commands.run(command.id);
  };

  const onSecond = (event: KeyboardEvent) => {
    const stroke = strokeOf(event, isMac);
    if (stroke === null || isInDialog(event)) return;
    const command = first === null ? undefined : find(`${first} ${stroke}`);
    if (command !== undefined) return run(command, event);
    wait(!isTyped(event, stroke) && startsTwo(stroke) ? stroke : null);
  };
  const onFirst = (event: KeyboardEvent) => {
    const stroke = strokeOf(event, isMac);
    if (stroke === null || event.defaultPrevented || isInDialog(event) || isTyped(event, stroke)) return;
    const command = find(stroke);
    if (command !== undefined) return run(command, event);
    // Else the browser would take Ctrl+K for its own.
    if (first === stroke && stroke.includes("Mod+")) event.preventDefault();
  };
  target.addEventListener("keydown", onSecond, {capture: true});
  target.addEventListener("keydown", onFirst);
  return () => {
    target.removeEventListener("keydown", onSecond, {capture: true});
    target.removeEventListener("keydown", onFirst);
  };
}

/** A window in front of the others takes its keys itself, but no longer once it is closed: it keeps the focus for a moment. */
function isInDialog({target}: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("dialog[open]") !== null;
}

/** Whether the stroke writes into what has the focus. */
function isTyped({target}: KeyboardEvent, stroke: string): boolean {
  if (/^(?:Mod|Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/.test(stroke) || stroke === "Escape") return false;
  const element = target as HTMLElement;
  return element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}
