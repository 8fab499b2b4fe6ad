import {element} from "../element.js";
import type {IconName} from "./icon.js";
import type {Tab} from "./layout.js";
import type {EditorKind, OpenEditor, TabHandle} from "./open-editor.js";

/** What stands in tabs: each is opened once, when it is first in front. */
export interface TabEditors {
  /** Says how a kind of tab is opened; those of `tabs` that wait for it open now. */
  register(kind: EditorKind, tabs: readonly Tab[]): void;
  /** Whether anything opens tabs of a kind. */
  knows(kind: string): boolean;
  iconOf(kind: string): IconName;
  /** Opens what stands in a tab; null where it could not be opened, which the tab tells. */
  open(tab: Tab): Promise<OpenEditor | null>;
  /** The place of what stands in a tab. */
  bodyOf(tab: Tab): HTMLElement;
  /** What stands in a tab once it is open. */
  of(tab: string): OpenEditor | null;
  close(tab: string): void;
}

export function createTabEditors(handleOf: (tab: Tab) => TabHandle, onOpened: () => void): TabEditors {
  const kinds = new Map<string, EditorKind>();
  const bodies = new Map<string, HTMLElement>();
  const opened = new Map<string, OpenEditor>();
  const opening = new Map<string, Promise<OpenEditor | null>>();

  const open = (tab: Tab): Promise<OpenEditor | null> => {
    const there = opening.get(tab.id);
    const kind = kinds.get(tab.kind);
    if (there || !kind) return there ?? Promise.resolve(null);
    const body = bodies.get(tab.id)!;
    const promise = Promise.resolve()
      .then(() => kind.open(tab.path, handleOf(tab)))
      .then((editor) => {
        opened.set(tab.id, editor);
        body.replaceChildren(editor.element);
        onOpened();
        return editor;
      })
      .catch((error: Error) => {
        opening.delete(tab.id);
        body.replaceChildren(notOpened(tab, error, () => void open(tab)));
        return null;
      });
    opening.set(tab.id, promise);
    return promise;
  };
  return {
    register(kind, tabs) {
      kinds.set(kind.kind, kind);
      for (const tab of tabs) if (tab.kind === kind.kind && bodies.has(tab.id)) void open(tab);
    },
    knows: (kind) => kinds.has(kind),
    iconOf: (kind) => kinds.get(kind)?.icon ?? "file",
    open,
    bodyOf(tab) {
      const there = bodies.get(tab.id);
      if (there) return there;
      const body = element`<div class="editor" data-kind=${tab.kind} data-tab=${tab.id}></div>`;
      bodies.set(tab.id, body);
      void open(tab);
      return body;
    },
    of: (tab) => opened.get(tab) ?? null,
    close(tab) {
      opened.get(tab)?.close?.();
      for (const map of [opened, opening, bodies]) map.delete(tab);
    }
  };
}

function notOpened({title}: Tab, {message}: Error, again: () => void): HTMLElement {
  return element`<div class="not-opened" role="alert"><p>${title} could not be opened: ${message}</p>
    <button type="button" class="primary" onclick=${again}>Try again</button></div>`;
}
