/** A drawing that stands alone. Sizes are in pixels. */
export interface Standalone {
  text: string;
  width: number;
  height: number;
}

const space = "http://www.w3.org/2000/svg";
const margin = 16;
const line = 20;
/** Pixels of a picture for each pixel of the page, sharp in print. */
const sharpness = 3;

/** A chart with its finding above and its caption below, its colours and fonts as they are on the page. */
export function standaloneSvg(drawing: SVGSVGElement, figure: HTMLElement): Standalone {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(drawing);
  resolveColours(copy, style);
  const width = Number(copy.getAttribute("width"));
  const height = Number(copy.getAttribute("height"));
  const title = wrapped(textOf(figure, "h2, h3"), width, 8.6);
  const caption = wrapped(textOf(figure, "figcaption"), width, 6.4);
  const whole = {
    width: width + 2 * margin,
    height: height + 2 * margin + line * (title.length + caption.length) + margin
  };
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("xmlns", space);
  svg.setAttribute("width", `${whole.width}`);
  svg.setAttribute("height", `${whole.height}`);
  svg.setAttribute("font-family", style.fontFamily);
  svg.setAttribute("font-size", style.fontSize);
  svg.setAttribute("fill", style.getPropertyValue("--ink"));
  const ground = document.createElementNS(space, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", style.getPropertyValue("--paper") || "#ffffff");
  copy.setAttribute("x", `${margin}`);
  copy.setAttribute("y", `${margin / 2 + line * title.length + margin / 2}`);
  // The style sheet lets a label stand out of its drawing by some pixels; within another drawing it would be cut off.
  copy.setAttribute("overflow", "visible");
  svg.append(
    ground,
    ...title.map((text, i) =>
      textLine(text, margin + line * (i + 0.6), {"font-size": "16", "font-weight": "650"})
    ),
    copy,
    ...caption.map((text, i) =>
      textLine(text, margin * 2 + height + line * (title.length + i + 0.6), {"font-size": "12"})
    )
  );
  return {text: new XMLSerializer().serializeToString(svg), ...whole};
}

/** The same as a picture. */
export async function picture({text, width, height}: Standalone): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext("2d")!;
  context.scale(sharpness, sharpness);
  context.drawImage(image, 0, 0);
  return new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error("the picture could not be drawn"))),
      "image/png"
    );
  });
}

/** Outside of the page nothing knows the style sheet's variables. */
function resolveColours(copy: SVGSVGElement, style: CSSStyleDeclaration): void {
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      const resolved = value.replace(/var\((--[\w-]+)\)/g, (_, variable) => style.getPropertyValue(variable));
      if (resolved !== value) element.setAttribute(name, resolved);
      if (/^(?:data-|aria-|tabindex|role|class)/.test(name)) element.removeAttribute(name);
    }
  }
}

function textOf(figure: HTMLElement, selector: string): string {
  return (figure.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function wrapped(text: string, width: number, perCharacter: number): string[] {
  const most = Math.floor(width / perCharacter);
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else if (word) lines.push(word);
  }
  return lines;
}

function textLine(text: string, y: number, attributes: Record<string, string>): SVGTextElement {
  const element = document.createElementNS(space, "text");
  for (const [name, value] of Object.entries({x: `${margin}`, y: `${y}`, ...attributes}))
    element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
