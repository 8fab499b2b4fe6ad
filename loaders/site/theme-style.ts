import {contrast, untilReadable} from "../engagement/contrast.js";
import type {Logo} from "../engagement/logo.js";
import {grounds, leastContrast, type Theme, type Typeface} from "../engagement/theme.js";

/** How a report looks: rules for its style sheet, and the typefaces that come with it. */
export interface ThemeStyle {
  style: string;
  typefaces: Typeface[];
}

const families: Record<Typeface, string> = {
  inter: `"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif`,
  "source-serif-4": `"Source Serif 4 Variable", Charter, Georgia, "Noto Serif", "Liberation Serif", serif`,
  system: `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif`
};

/** The client's look as rules of CSS. Of each colour there is one for the dark, lighter as far as it must be. */
export function themeStyle({colours, fonts}: Theme, logo: Logo | null): ThemeStyle {
  const light: Record<string, string> = {
    "--font-text": families[fonts.text],
    "--font-headings": families[fonts.headings]
  };
  const dark: Record<string, string> = {};
  if (colours.link !== undefined) {
    light["--link"] = colours.link;
    dark["--link"] = untilReadable(colours.link, grounds.dark, leastContrast.text, "#ffffff");
  }
  if (colours.brand !== undefined) {
    light["--brand"] = colours.brand;
    light["--on-brand"] = onTop(colours.brand);
    const onDark = untilReadable(colours.brand, grounds.dark, leastContrast.line, "#ffffff");
    dark["--brand"] = onDark;
    dark["--on-brand"] = onTop(onDark);
  }
  const style = [
    rule(":root", light),
    Object.keys(dark).length > 0 && `@media (prefers-color-scheme: dark) {\n${rule(":root", dark)}}\n`,
    logo !== null && logoRule(logo)
  ];
  return {
    style: style.filter((part) => part !== false).join(""),
    typefaces: [...new Set([fonts.headings, fonts.text])]
  };
}

/** White where it can be read on a colour, else black, which can be then. */
function onTop(colour: string): string {
  return contrast("#ffffff", colour) >= leastContrast.text ? "#ffffff" : "#000000";
}

const logoHeight = 2.25;

/** Its place is kept free by its own proportions, so that nothing moves when it comes. */
function logoRule({address, ratio}: Logo): string {
  const size = {height: `${logoHeight}rem`, width: `${(logoHeight * ratio).toFixed(3)}rem`};
  return rule(".brand::before, .board .cover .client::before", {
    ...{content: '""', display: "inline-block", "flex-shrink": "0", "max-width": "60vw", ...size},
    background: `url("${address}") left center / contain no-repeat`
  });
}

function rule(selector: string, declarations: Readonly<Record<string, string>>): string {
  const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join("")}}\n`;
}
