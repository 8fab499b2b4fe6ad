import type {Diagnostic} from "@codemirror/lint";
import type {Text} from "@codemirror/state";

/** What is wrong with a text, at a line and column counted from 1 where they are known. */
export interface EditorProblem {
  message: string;
  line: number | null;
  column: number | null;
}

/** A problem as the editor marks it: the word at its place, else its line, else the first line. */
export function marked(doc: Text, {message, line, column}: EditorProblem): Diagnostic {
  const on = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
  const severity = "error";
  if (column === null) return {from: on.from, to: on.to, severity, message};
  const from = Math.min(on.from + Math.max(column - 1, 0), on.to);
  const word =
    /^(?:"[^"]*"?|[\p{L}\p{N}_$]+(?:\.[\p{L}\p{N}_$]+)*|\S)/u.exec(on.text.slice(from - on.from))?.[0] ?? "";
  // What is missing at the end of a line is marked at its last word.
  return word === ""
    ? {from: on.from + (/\S+\s*$/.exec(on.text)?.index ?? 0), to: on.to, severity, message}
    : {from, to: from + word.length, severity, message};
}
