import {autocompletion, closeBrackets, closeBracketsKeymap} from "@codemirror/autocomplete";
import {history} from "@codemirror/commands";
import {bracketMatching, foldKeymap, indentOnInput} from "@codemirror/language";
import {setDiagnostics} from "@codemirror/lint";
import {highlightSelectionMatches, search} from "@codemirror/search";
import {Compartment, EditorState, Prec} from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  placeholder as placeholderText,
  rectangularSelection
} from "@codemirror/view";
import {vscodeKeymap} from "@replit/codemirror-vscode-keymap";
import {formatSql} from "./format-sql.js";
import {type Completions, type Language, languageOf} from "./languages.js";
import {type EditorProblem, marked} from "./problems.js";
import {emptySchema} from "./schema.js";
import {theme} from "./theme.js";

export interface EditorOptions {
  parent: HTMLElement;
  language: Language;
  text: string;
  /** What it is, for screen readers: `Cell 3, SQL`. */
  label: string;
  /** Shown while there is no text. */
  placeholder?: string;
  onChange(text: string): void;
  /** Completion knows keywords alone without them. */
  completions?: Completions;
  problems?: readonly EditorProblem[];
  /** Keys that come before the editor's own, in CodeMirror's notation: `Shift-Enter`. True uses a key up. */
  keys?: readonly {key: string; run(): boolean}[];
}

export interface Editor {
  element: HTMLElement;
  language(): Language;
  text(): string;
  /** Puts another text in place of the whole; undo brings the old one back. `onChange` is told. */
  setText(text: string): void;
  setLanguage(language: Language): void;
  setLabel(label: string): void;
  /** Marks problems at their places, in place of those before. */
  setProblems(problems: readonly EditorProblem[]): void;
  /** Puts a text in place of what is selected. */
  insert(text: string): void;
  /** Formats SQL. Throws a sentence where it cannot be read. */
  format(): Promise<void>;
  /** Puts the focus there; at a line and column counted from 1 where they are given. */
  focus(line?: number | null, column?: number | null): void;
  hasFocus(): boolean;
  destroy(): void;
}

let last: Editor | null = null;

/** The editor that a person wrote in last; null where it is gone, or nobody has written. */
export function lastEditor(): Editor | null {
  return last?.element.isConnected && last.element.checkVisibility() ? last : null;
}

/** The shell has its own list of problems under these keys. */
const notHere = new Set(["Mod-Shift-m"]);
const keysOfVSCode = vscodeKeymap.filter(({key = ""}: KeyBinding) => !notHere.has(key));

const noCompletions: Completions = {schema: async () => emptySchema, variables: () => []};

/** A text editor with the keys of VS Code. */
export function createEditor({
  parent,
  language: first,
  text,
  label,
  placeholder = "",
  onChange,
  completions = noCompletions,
  problems = [],
  keys = []
}: EditorOptions): Editor {
  let language = first;
  const [languages, labels] = [new Compartment(), new Compartment()];
  const labelled = (name: string) => EditorView.contentAttributes.of({"aria-label": name});
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      Prec.highest(keymap.of(keys.map(({key, run}) => ({key, run: () => run()})))),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      dropCursor(),
      EditorState.allowMultipleSelections.of(true),
      rectangularSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      search({top: true}),
      autocompletion({activateOnTypingDelay: 60, maxRenderedOptions: 60}),
      keymap.of([...closeBracketsKeymap, ...keysOfVSCode, ...foldKeymap]),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
      languages.of(languageOf(language, completions)),
      labels.of(labelled(label)),
      placeholderText(placeholder),
      theme
    ]
  });
  const setProblems = (next: readonly EditorProblem[]) =>
    view.dispatch(
      setDiagnostics(
        view.state,
        next.map((problem) => marked(view.state.doc, problem))
      )
    );
  const setText = (next: string) => {
    const {doc, selection} = view.state;
    if (doc.toString() === next) return;
    const head = Math.min(selection.main.head, next.length);
    view.dispatch({changes: {from: 0, to: doc.length, insert: next}, selection: {anchor: head}});
  };
  if (problems.length > 0) setProblems(problems);
  const editor: Editor = {
    element: view.dom,
    language: () => language,
    text: () => view.state.doc.toString(),
    setText,
    setLanguage(next) {
      language = next;
      view.dispatch({effects: languages.reconfigure(languageOf(next, completions))});
    },
    setLabel: (next) => view.dispatch({effects: labels.reconfigure(labelled(next))}),
    setProblems,
    insert(added) {
      view.dispatch(view.state.replaceSelection(added), {scrollIntoView: true, userEvent: "input.paste"});
    },
    async format() {
      if (language === "sql") setText(await formatSql(view.state.doc.toString()));
    },
    focus(line = null, column = null) {
      view.focus();
      if (line === null) return;
      const on = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      const anchor = Math.min(on.from + Math.max((column ?? 1) - 1, 0), on.to);
      view.dispatch({selection: {anchor}, scrollIntoView: true});
    },
    hasFocus: () => view.hasFocus,
    destroy: () => view.destroy()
  };
  view.contentDOM.addEventListener("focus", () => {
    last = editor;
  });
  return editor;
}
