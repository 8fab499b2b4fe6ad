import add from "@vscode/codicons/src/icons/add.svg";
import book from "@vscode/codicons/src/icons/book.svg";
import calendar from "@vscode/codicons/src/icons/calendar.svg";
import chevronDown from "@vscode/codicons/src/icons/chevron-down.svg";
import chevronRight from "@vscode/codicons/src/icons/chevron-right.svg";
import circleFilled from "@vscode/codicons/src/icons/circle-filled.svg";
import clearAll from "@vscode/codicons/src/icons/clear-all.svg";
import close from "@vscode/codicons/src/icons/close.svg";
import code from "@vscode/codicons/src/icons/code.svg";
import colorMode from "@vscode/codicons/src/icons/color-mode.svg";
import copy from "@vscode/codicons/src/icons/copy.svg";
import database from "@vscode/codicons/src/icons/database.svg";
import debugStop from "@vscode/codicons/src/icons/debug-stop.svg";
import edit from "@vscode/codicons/src/icons/edit.svg";
import error from "@vscode/codicons/src/icons/error.svg";

import eye from "@vscode/codicons/src/icons/eye.svg";
import file from "@vscode/codicons/src/icons/file.svg";
import files from "@vscode/codicons/src/icons/files.svg";
import filter from "@vscode/codicons/src/icons/filter.svg";
import folder from "@vscode/codicons/src/icons/folder.svg";
import graph from "@vscode/codicons/src/icons/graph.svg";
import info from "@vscode/codicons/src/icons/info.svg";
import insert from "@vscode/codicons/src/icons/insert.svg";
import listTree from "@vscode/codicons/src/icons/list-tree.svg";
import markdown from "@vscode/codicons/src/icons/markdown.svg";
import newFile from "@vscode/codicons/src/icons/new-file.svg";
import notebook from "@vscode/codicons/src/icons/notebook.svg";
import play from "@vscode/codicons/src/icons/play.svg";
import refresh from "@vscode/codicons/src/icons/refresh.svg";
import runAll from "@vscode/codicons/src/icons/run-all.svg";
import search from "@vscode/codicons/src/icons/search.svg";
import splitHorizontal from "@vscode/codicons/src/icons/split-horizontal.svg";
import symbolBoolean from "@vscode/codicons/src/icons/symbol-boolean.svg";
import symbolMisc from "@vscode/codicons/src/icons/symbol-misc.svg";
import symbolNumeric from "@vscode/codicons/src/icons/symbol-numeric.svg";
import symbolString from "@vscode/codicons/src/icons/symbol-string.svg";
import table from "@vscode/codicons/src/icons/table.svg";
import trash from "@vscode/codicons/src/icons/trash.svg";
import triangleDown from "@vscode/codicons/src/icons/triangle-down.svg";
import triangleUp from "@vscode/codicons/src/icons/triangle-up.svg";
import warning from "@vscode/codicons/src/icons/warning.svg";

/** Pictures of VS Code's own set, by its names. */
const icons = {
  add,
  book,
  calendar,
  "chevron-down": chevronDown,
  "chevron-right": chevronRight,
  "circle-filled": circleFilled,
  "clear-all": clearAll,
  close,
  code,
  "color-mode": colorMode,
  copy,
  database,
  "debug-stop": debugStop,
  edit,
  error,
  eye,
  file,
  files,
  filter,
  folder,
  graph,
  info,
  insert,
  "list-tree": listTree,
  markdown,
  "new-file": newFile,
  notebook,
  play,
  refresh,
  "run-all": runAll,
  search,
  "split-horizontal": splitHorizontal,
  "symbol-boolean": symbolBoolean,
  "symbol-misc": symbolMisc,
  "symbol-numeric": symbolNumeric,
  "symbol-string": symbolString,
  table,
  trash,
  "triangle-down": triangleDown,
  "triangle-up": triangleUp,
  warning
} as const;

export type IconName = keyof typeof icons;

/** A picture in the colour of the text beside it, which says what it means: it is hidden from screen readers. */
export function icon(name: IconName): SVGElement {
  const template = document.createElement("template");
  template.innerHTML = icons[name];
  const svg = template.content.querySelector("svg")!;
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  return svg;
}
