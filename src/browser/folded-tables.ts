/**
 * Takes tables that nobody has opened out of a page: a browser would lay out hundreds of rows that are not seen. They are
 * put back as soon as their reader asks for them.
 */
export function foldTables(page: HTMLElement): void {
  for (const details of page.querySelectorAll<HTMLDetailsElement>("details.table:not([open])")) {
    const folded = document.createElement("template");
    folded.content.append(...[...details.children].filter(({tagName}) => tagName !== "SUMMARY"));
    details.append(folded);
    details.addEventListener("toggle", () => unfold(details));
  }
}

/** Puts back what was folded within an element. */
export function unfold(within: Element): void {
  for (const folded of within.querySelectorAll<HTMLTemplateElement>("template"))
    folded.replaceWith(folded.content);
}
