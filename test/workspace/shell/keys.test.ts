import {expect, test} from "vitest";
import {shownKeys, strokeOf} from "../../../src/workspace/shell/keys.js";

const press = (key: string, code: string, ...modifiers: string[]) => ({
  ...{key, code},
  ctrlKey: modifiers.includes("ctrl"),
  metaKey: modifiers.includes("meta"),
  altKey: modifiers.includes("alt"),
  shiftKey: modifiers.includes("shift")
});

test.each([
  ["Ctrl is Mod", press("P", "KeyP", "ctrl", "shift"), false, "Mod+Shift+P"],
  ["Cmd is Mod on a Mac", press("p", "KeyP", "meta"), true, "Mod+P"],
  ["Ctrl is itself on a Mac", press("p", "KeyP", "ctrl"), true, "Ctrl+P"],
  ["a letter is where its layout has it", press("z", "KeyY", "ctrl"), false, "Mod+Z"],
  ["Alt on a Mac gives another letter", press("∑", "KeyW", "alt"), true, "Alt+W"],
  ["Shift gives another sign than the digit", press("!", "Digit1", "shift"), false, "Shift+1"],
  ["arrows and space have short names", press("ArrowDown", "ArrowDown", "alt"), false, "Alt+Down"],
  ["a modifier alone is nothing yet", press("Control", "ControlLeft", "ctrl"), false, null]
] as const)("%s", (_, event, isMac, expected) => {
  expect(strokeOf(event, isMac)).toBe(expected);
});

test("keys are shown as the machine's keyboard names them", () => {
  expect(shownKeys("Mod+K Mod+S", false)).toBe("Ctrl+K Ctrl+S");
  expect(shownKeys("Mod+Shift+P", true)).toBe("⌘⇧P");
});
