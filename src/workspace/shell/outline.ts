import {element} from "../element.js";
import type {Editors} from "./editors.js";
import {icon} from "./icon.js";
import type {SideView} from "./side-bar.js";

/** Headings and cells of the notebook in front; a click goes there. */
export function outlineView(editors: Editors): SideView {
  const list = element`<ul class="tree"></ul>`;
  const empty = element`<p class="empty">Open a notebook to see its headings and cells.</p>`;
  const draw = () => {
    const entries = editors.active()?.editor?.outline?.() ?? [];
    empty.hidden = entries.length > 0;
    list.replaceChildren(
      ...entries.map(
        ({
          title,
          level,
          icon: name,
          reveal
        }) => element`<li><button type="button" class="row" style=${`--level: ${level - 1}`}
        onclick=${reveal}>${icon(name)}<span class="label">${title}</span></button></li>`
      )
    );
  };
  return {
    id: "outline",
    title: "Outline",
    icon: "list-tree",
    render(container) {
      container.append(empty, list);
      draw();
      editors.changed.on(draw);
      editors.outlineChanged.on(draw);
    }
  };
}
