import {html} from "htl";

/** An element from a template: texts are escaped, elements and listeners (`onclick=${…}`) are put in as they are. */
export const element = html as <Kind extends HTMLElement = HTMLElement>(
  strings: TemplateStringsArray,
  ...values: unknown[]
) => Kind;
