import {download, fileName} from "../../browser/download.js";
import {picture} from "../../browser/drawing.js";
import {element} from "../element.js";
import {standaloneChart} from "./standalone.js";

/** Whether a value that a cell shows is a chart: a drawing, or a figure with one. */
export function isChart(value: Node): value is Element {
  return (
    value instanceof Element &&
    (value.matches("svg") || (value.matches("figure") && value.querySelector("svg") !== null))
  );
}

/** A chart with a way to save it as SVG and PNG; both are made in the page. */
export function chartFrame(chart: Element): HTMLElement {
  // Plot names its marks and gives them no role, which a screen reader may then not tell.
  for (const mark of chart.querySelectorAll("g[aria-label]:not([role])")) mark.setAttribute("role", "group");
  const said = element`<span role="status"></span>`;
  const save = (ending: "svg" | "png") => async () => {
    try {
      const drawing = standaloneChart(chart);
      const content =
        ending === "png" ? await picture(drawing) : new Blob([drawing.text], {type: "image/svg+xml"});
      const title = chart.querySelector("h2, h3, figcaption")?.textContent ?? "";
      download(`${fileName(title, "chart")}.${ending}`, content);
      said.textContent = "";
    } catch (error) {
      said.textContent = `It could not be saved: ${(error as Error).message}`;
    }
  };
  return element`<div class="chart-frame">${chart}<div class="chart-actions">${said}${(
    ["svg", "png"] as const
  ).map(
    (ending) =>
      element`<button type="button" class="action word" title=${`Save the chart as ${ending.toUpperCase()}`} onclick=${save(ending)}>${ending.toUpperCase()}</button>`
  )}</div></div>`;
}
