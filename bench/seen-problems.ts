/** Runs in the page: what is wrong with what is seen, as far as a script can tell. */
export function seenProblems(): string[] {
  const found: string[] = [];
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  const short = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 70);
  if (document.documentElement.scrollWidth > innerWidth + 1)
    found.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth} px`);
  const words = /\b(?:NaN|undefined|null|Infinity)\b|\[object|\{\w+\}|\.\.(?!\.)|\s[.,;:](?=\s|$)|\(\)/;
  for (const element of document.querySelectorAll(
    "main p, main h1, main h2, main h3, main figcaption, main td, main text, main li, main title"
  ))
    if (words.test(element.textContent ?? "")) found.push(`broken text: ${short(element)}`);
  for (const figure of document.querySelectorAll("figure"))
    if (
      isSeen(figure) &&
      figure.querySelector("svg") === null &&
      figure.querySelector(".empty, table") === null
    )
      found.push(`figure with nothing in it: ${short(figure)}`);
  for (const drawing of document.querySelectorAll("main svg")) {
    if (!isSeen(drawing)) continue;
    const frame = drawing.getBoundingClientRect();
    if (drawing.outerHTML.includes("NaN"))
      found.push(`NaN in a drawing of ${short(drawing.closest("figure") ?? drawing)}`);
    if (drawing.querySelector("rect, circle, path, line, text") === null) found.push("empty drawing");
    const texts = [...drawing.querySelectorAll("text")].filter(isSeen);
    // A text of several lines is as many boxes.
    const boxes = texts.flatMap((text) => {
      const parts = [...text.children].filter(({tagName}) => tagName === "tspan");
      return (parts.length > 0 ? parts : [text]).map((part) => ({
        text,
        says: short(part),
        box: part.getBoundingClientRect()
      }));
    });
    for (const {says, box} of boxes)
      if (
        says &&
        (box.left < frame.left - 3 ||
          box.right > frame.right + 2 ||
          box.top < frame.top - 3 ||
          box.bottom > frame.bottom + 3)
      )
        found.push(
          `clipped: ${says} (${Math.round(Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom))} px)`
        );
    const near = boxes.filter(({says}) => says).slice(0, 400);
    for (const [i, one] of near.entries())
      for (const other of near.slice(i + 1)) {
        if (one.text === other.text) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 3 && down > 5) found.push(`overlap: ${one.says} | ${other.says}`);
      }
  }
  return [...new Set(found)].slice(0, 12);
}
