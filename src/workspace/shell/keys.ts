/**
 * A key with its modifiers, as commands name it: `Mod+Shift+P`, `Alt+Enter`, `F2`. `Mod` is Cmd on a Mac, else Ctrl.
 * Modifiers stand in the order Mod, Ctrl, Alt, Shift. Two strokes with a space between are pressed one after the other:
 * `Mod+K Mod+S`, `D D`.
 */
export type Keys = string;

const names: Record<string, string> = {
  " ": "Space",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Esc: "Escape",
  Del: "Delete"
};

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The stroke that an event is, in the notation of commands; null where only a modifier went down. */
export function strokeOf(event: Pressed, isMac: boolean): string | null {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead"].includes(event.key)) return null;
  // Shift and Alt change what letters and digits give, and the keyboard's layout what code stands for which letter.
  const letter = /^Key(?<letter>[A-Z])$/.exec(event.code)?.groups?.letter;
  const digit = /^Digit(?<digit>\d)$/.exec(event.code)?.groups?.digit;
  const isLetter = /^[a-z]$/i.test(event.key);
  const key = isLetter ? event.key.toUpperCase() : (digit ?? (event.altKey ? letter : undefined));
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  return [
    isMod && "Mod",
    isMac && event.ctrlKey && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
    key ?? names[event.key] ?? event.key
  ]
    .filter((part) => part !== false)
    .join("+");
}

const onMac: Record<string, string> = {Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧"};

/** Keys as they are shown to people: `Ctrl+Shift+P`, on a Mac `⌘⇧P`. */
export function shownKeys(keys: Keys, isMac: boolean): string {
  const strokes = keys.split(" ").map((stroke) => {
    const parts = stroke.split(/\+(?!$)/);
    return isMac
      ? parts.map((part) => onMac[part] ?? part).join("")
      : parts.map((part) => (part === "Mod" ? "Ctrl" : part)).join("+");
  });
  return strokes.join(" ");
}

/** Whether this machine's keyboard has Cmd. */
export function isMacKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
