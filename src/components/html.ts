/** A piece of HTML that needs no more escaping. */
export interface Markup {
  markup: string;
}

type Value = string | number | Markup | null | false | undefined | readonly Value[];

/** A template of HTML. Texts and numbers are escaped, markup is kept, lists are joined; null and false write nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return {markup: strings.reduce((text, part, i) => text + written(values[i - 1]) + part)};
}

/** Markup that is known to be safe: an SVG that was drawn here. */
export function raw(markup: string): Markup {
  return {markup};
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(written).join("");
  if (typeof value === "object") return (value as Markup).markup;
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
