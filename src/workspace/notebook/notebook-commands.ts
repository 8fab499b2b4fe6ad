import type {Command} from "../shell/commands.js";
import type {NotebookEditor} from "./notebook-editor.js";
import type {NotebookView} from "./seen-notebook.js";

/**
 * The commands on cells, under VS Code's keys. `active` gives the notebook in front. Single letters mean something only
 * while a cell has the focus and not its text.
 */
export function notebookCommands(active: () => NotebookEditor | null): readonly Command[] {
  const view = () => active()!.view;
  const isOpen = () => active() !== null;
  const isOnCell = () => active()?.view.hasFocus() === true && !active()!.view.isEditing();
  const anywhere = (
    id: string,
    title: string,
    keys: Command["keys"],
    run: (view: NotebookView) => void
  ): Command => ({
    id: `notebook.${id}`,
    title: `Notebook: ${title}`,
    ...(keys !== undefined && {keys}),
    when: isOpen,
    run: () => run(view())
  });
  const onCell = (
    id: string,
    title: string,
    keys: Command["keys"],
    run: (view: NotebookView) => void
  ): Command => ({
    ...anywhere(id, title, keys, run),
    when: isOnCell
  });
  return [
    anywhere("runAll", "Run All", undefined, (view) => view.run("all")),
    anywhere("runAbove", "Run All Above", undefined, (view) => view.run("above")),
    anywhere("runBelow", "Run Cell and Below", undefined, (view) => view.run("below")),
    anywhere("interrupt", "Interrupt", "Mod+Alt+I", (view) => view.interrupt()),
    anywhere("run", "Run Cell", "Mod+Enter", (view) => view.run("selected")),
    onCell("runAndSelectBelow", "Run Cell and Select Below", "Shift+Enter", (view) => view.runAndGo("below")),
    onCell("runAndInsertBelow", "Run Cell and Insert Below", "Alt+Enter", (view) => view.runAndGo("insert")),
    onCell("edit", "Edit Cell", "Enter", (view) => view.edit()),
    {
      ...anywhere("leave", "Stop Editing Cell", "Escape", (view) => view.leave()),
      when: () => active()?.view.isEditing() === true
    },
    onCell("insertAbove", "Insert Cell Above", "A", (view) => view.insert("above")),
    onCell("insertBelow", "Insert Cell Below", "B", (view) => view.insert("below")),
    anywhere("insertSql", "Insert SQL Cell", undefined, (view) => view.insert("below", "sql")),
    anywhere("insertJavaScript", "Insert JavaScript Cell", undefined, (view) =>
      view.insert("below", "javascript")
    ),
    anywhere("insertMarkdown", "Insert Markdown Cell", undefined, (view) => view.insert("below", "markdown")),
    anywhere("insertChart", "Insert Chart Cell", undefined, (view) => view.insert("below", "chart")),
    onCell("delete", "Delete Cell", "D D", (view) => view.remove()),
    onCell("toMarkdown", "Change Cell to Markdown", "M", (view) => view.changeKind("markdown")),
    onCell("toCode", "Change Cell to Code, or to the Other Language", "Y", (view) => view.changeKind("code")),
    anywhere("toSql", "Change Cell to SQL", undefined, (view) => view.changeKind("sql")),
    anywhere("toJavaScript", "Change Cell to JavaScript", undefined, (view) => view.changeKind("javascript")),
    onCell("undo", "Undo Cell Operation", ["Z", "Mod+Z"], (view) => view.undo()),
    onCell("redo", "Redo Cell Operation", ["Shift+Z", "Mod+Shift+Z", "Mod+Y"], (view) => view.redo()),
    onCell("moveUp", "Move Cell Up", "Alt+Up", (view) => view.move("up")),
    onCell("moveDown", "Move Cell Down", "Alt+Down", (view) => view.move("down")),
    onCell("copyUp", "Copy Cell Up", "Alt+Shift+Up", (view) => copyBeside(view, "above")),
    onCell("copyDown", "Copy Cell Down", "Alt+Shift+Down", (view) => copyBeside(view, "below")),
    onCell("copy", "Copy Cell", ["C", "Mod+C"], (view) => view.copy()),
    onCell("cut", "Cut Cell", ["X", "Mod+X"], (view) => {
      view.copy();
      view.remove();
    }),
    onCell("paste", "Paste Cell Below", ["V", "Mod+V"], (view) => view.paste("below")),
    onCell("pasteAbove", "Paste Cell Above", ["Shift+V", "Mod+Shift+V"], (view) => view.paste("above")),
    onCell("selectUp", "Select Cell Above", "Up", (view) => view.select("up")),
    onCell("selectDown", "Select Cell Below", "Down", (view) => view.select("down")),
    onCell("extendUp", "Extend Selection Up", "Shift+Up", (view) => view.select("up", true)),
    onCell("extendDown", "Extend Selection Down", "Shift+Down", (view) => view.select("down", true)),
    onCell("first", "Select First Cell", ["Mod+Home", "Mod+Up"], (view) => view.select("first")),
    onCell("last", "Select Last Cell", ["Mod+End", "Mod+Down"], (view) => view.select("last")),
    onCell("fold", "Fold Cell", ["Left", "Mod+Shift+["], (view) => view.fold(true)),
    onCell("unfold", "Unfold Cell", ["Right", "Mod+Shift+]"], (view) => view.fold(false)),
    onCell("toggleOutput", "Show or Hide Output", "O", (view) => view.toggleOutput())
  ];
}

function copyBeside(view: NotebookView, where: "above" | "below"): void {
  view.copy();
  view.paste(where);
}
