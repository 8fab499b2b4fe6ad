import type {Standalone} from "../../browser/drawing.js";

const space = "http://www.w3.org/2000/svg";
const margin = 12;
const legendHeight = 24;
/** A legend that Plot writes as HTML, whatever number it puts into the class. */
const swatchesOfPlot = "[class*='-swatches']";

/**
 * A chart as an SVG that stands alone: its colours and fonts as they are on the page, titles, legends and caption with
 * it. `chart` is an `svg`, or a `figure` of Observable Plot that holds one.
 */
export function standaloneChart(chart: Element): Standalone {
  const style = getComputedStyle(chart);
  const drawings = chart.matches("svg")
    ? [chart as SVGSVGElement]
    : ([...chart.querySelectorAll("svg")].filter((svg) => !svg.closest(swatchesOfPlot)) as SVGSVGElement[]);
  const texts = (selector: string) =>
    [...chart.querySelectorAll(selector)].map((one) => one.textContent!.trim());
  const root = document.createElementNS(space, "svg");
  const content = document.createElementNS(space, "g");
  let y = margin;
  let width = 0;
  const line = (text: string, size: number, weight: string) => {
    y += size * 1.3;
    content.append(
      svgElement("text", {x: margin, y, "font-size": size, "font-weight": weight, fill: style.color}, text)
    );
    width = Math.max(width, text.length * size * 0.56);
  };
  for (const text of texts("h2")) line(text, 18, "600");
  for (const text of texts("h3")) line(text, 14, "400");
  const widest = Math.max(0, ...drawings.map((drawing) => drawing.getBoundingClientRect().width));
  for (const swatches of chart.querySelectorAll(swatchesOfPlot)) {
    const legend = legendOf(swatches, widest);
    legend.element.setAttribute("transform", `translate(${margin} ${y + 6})`);
    content.append(legend.element);
    y += legend.height + 6;
  }
  for (const drawing of drawings) {
    const copy = copyOf(drawing);
    const box = drawing.getBoundingClientRect();
    for (const [name, value] of Object.entries({x: margin, y, width: box.width, height: box.height}))
      copy.setAttribute(name, String(value));
    content.append(copy);
    y += box.height;
    width = Math.max(width, box.width);
  }
  for (const text of texts("figcaption")) line(text, 12, "400");
  const whole = {width: Math.ceil(width + 2 * margin), height: Math.ceil(y + margin)};
  root.setAttribute("xmlns", space);
  for (const [name, value] of Object.entries({
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    "font-family": style.fontFamily,
    "font-size": style.fontSize,
    color: style.color,
    fill: style.color
  }))
    root.setAttribute(name, String(value));
  root.append(svgElement("rect", {width: "100%", height: "100%", fill: groundOf(chart)}), content);
  return {text: new XMLSerializer().serializeToString(root), ...whole};
}

/** The colours of a legend that Plot writes as HTML, in lines no wider than `most`. */
function legendOf(swatches: Element, most: number): {element: SVGElement; height: number} {
  const group = document.createElementNS(space, "g");
  let [x, y] = [0, 0];
  for (const swatch of swatches.querySelectorAll("[class$='-swatch']")) {
    const text = swatch.textContent!.trim();
    const width = 20 + text.length * 7 + 12;
    if (x > 0 && x + width > most) [x, y] = [0, y + legendHeight];
    const picture = swatch.querySelector("svg");
    if (picture) {
      const copy = copyOf(picture);
      for (const [name, value] of Object.entries({x, y: y + 4, width: 15, height: 15}))
        copy.setAttribute(name, String(value));
      group.append(copy);
    }
    group.append(svgElement("text", {x: x + 20, y: y + 16, "font-size": 12}, text));
    x += width;
  }
  return {element: group, height: y + legendHeight};
}

/** Outside of the page nothing knows its style sheets, nor what `currentColor` and variables stand for. */
function copyOf(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll("*")],
    [copy, ...copy.querySelectorAll("*")]
  ];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke", "color"]) {
      const value = element.getAttribute(name);
      if (value !== null && /var\(|currentcolor/i.test(value))
        to[i]!.setAttribute(name, style.getPropertyValue(name));
    }
    for (const name of element.getAttributeNames())
      if (/^(?:aria-|tabindex|role)/.test(name)) to[i]!.removeAttribute(name);
  }
  for (const [i, element] of from.entries())
    if (element.tagName === "style")
      to[i]!.textContent = element.textContent!.replace(
        /var\(\s*(--[\w-]+)\s*(?:,[^)]*)?\)/g,
        (whole, name: string) => getComputedStyle(drawing).getPropertyValue(name).trim() || whole
      );
  return copy;
}

/** The colour that stands behind the chart. */
function groundOf(chart: Element): string {
  for (let element: Element | null = chart; element; element = element.parentElement) {
    const {backgroundColor} = getComputedStyle(element);
    if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
  }
  return "#ffffff";
}

function svgElement(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}
