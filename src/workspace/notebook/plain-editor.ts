import {element} from "../element.js";
import type {CellProblem} from "./cell.js";

/** A field in which a cell's text is written. */
export interface TextEditor {
  setText(text: string): void;
  focus(): void;
  setProblems(problems: readonly CellProblem[]): void;
  destroy(): void;
}

export interface TextEditorOptions {
  parent: HTMLElement;
  language: "sql" | "javascript" | "markdown";
  text: string;
  label: string;
  onChange(text: string): void;
}

/** Makes a plain text field that grows with its text. */
export function createPlainEditor({parent, text, label, language, onChange}: TextEditorOptions): TextEditor {
  const area = element<HTMLTextAreaElement>`<textarea spellcheck="false" aria-label=${label} data-language=${language}></textarea>`;
  const grow = () => {
    area.rows = Math.max(1, area.value.split("\n").length);
  };
  area.value = text;
  area.addEventListener("input", () => {
    grow();
    onChange(area.value);
  });
  grow();
  parent.append(area);
  return {
    setText(next) {
      area.value = next;
      grow();
    },
    focus: () => area.focus(),
    setProblems: (problems) => area.setAttribute("aria-invalid", String(problems.length > 0)),
    destroy: () => area.remove()
  };
}
