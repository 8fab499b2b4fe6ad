import {element} from "../element.js";
import {icon} from "./icon.js";
import type {PanelView} from "./panel.js";

/** Something wrong, at a place that can be shown. */
export interface Problem {
  severity: "error" | "warning";
  message: string;
  /** Where it is, in words: `Cell 3, line 2, column 14`. */
  place: string;
  /** Shows the place and puts the focus there. */
  reveal(): void;
}

export interface Problems {
  view: PanelView;
  /** Sets all problems of a source, a tab by its id, under its title; an empty list takes them away. */
  set(source: string, title: string, problems: readonly Problem[]): void;
  counts(): {errors: number; warnings: number};
}

/** The problems of every open notebook. `onChange` is called whenever there are others. */
export function createProblems(onChange: () => void): Problems {
  const sources = new Map<string, {title: string; problems: readonly Problem[]}>();
  const list = element`<div class="problems"></div>`;
  const draw = () => {
    list.replaceChildren(
      ...[...sources.values()].map(
        ({
          title,
          problems
        }) => element`<section><h3>${icon("notebook")}${title}<span class="count">${problems.length}</span></h3>
        <ul>${problems.map(
          ({
            severity,
            message,
            place,
            reveal
          }) => element`<li><button type="button" class=${severity} onclick=${reveal}>
          ${icon(severity)}<span class="visually-hidden">${severity}: </span><span class="message">${message}</span><span class="place">${place}</span></button></li>`
        )}</ul></section>`
      )
    );
    if (sources.size === 0)
      list.append(element`<p class="empty">No problems have been found in open notebooks.</p>`);
  };
  draw();
  const count = (severity: Problem["severity"]) =>
    [...sources.values()].flatMap(({problems}) => problems).filter((one) => one.severity === severity).length;
  return {
    view: {id: "problems", title: "Problems", render: (container) => container.append(list)},
    set(source, title, problems) {
      if (problems.length === 0 && !sources.has(source)) return;
      if (problems.length === 0) sources.delete(source);
      else sources.set(source, {title, problems});
      draw();
      onChange();
    },
    counts: () => ({errors: count("error"), warnings: count("warning")})
  };
}
