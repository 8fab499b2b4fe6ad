import type {Command} from "../shell/commands.js";
import type {Editor} from "./editor.js";

/** Commands on the text that a person writes. `editor` gives the one written in last. */
export function editorCommands(editor: () => Editor | null): readonly Command[] {
  return [
    {
      id: "editor.formatSql",
      title: "Edit: Format SQL",
      keys: "Alt+Shift+F",
      when: () => editor()?.language() === "sql",
      async run() {
        const one = editor()!;
        await one.format();
        one.focus();
      }
    }
  ];
}
