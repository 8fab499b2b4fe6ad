import {z} from "zod";
import type {Contradiction} from "./contradictions.js";
import {contrast, type Hex, untilReadable} from "./contrast.js";

/** The typefaces that come with Plumbline, and the reader's own. */
export const typefaces = ["inter", "source-serif-4", "system"] as const;
export type Typeface = (typeof typefaces)[number];

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "a colour as #rrggbb, such as #14365d");
const typeface = z.enum(typefaces);

/** How pages look: the client's logo, two colours and typefaces. What colours mean in charts is never changed. */
export const theme = z.strictObject({
  logo: z
    .string()
    .regex(/\.(?:svg|png)$/i, "a file name that ends with .svg or .png")
    .optional()
    .describe("The client's logo, a file beside this one, of at most 32 kB. It stands before the title."),
  colours: z
    .strictObject({
      brand: colour
        .optional()
        .describe("The band above every page, the open page's mark, and the board pack's cover."),
      link: colour.optional().describe("Links, buttons and what is in focus.")
    })
    .default({}),
  fonts: z
    .strictObject({
      headings: typeface.default("inter").describe("The typeface of headings."),
      text: typeface.default("inter").describe("The typeface of everything else.")
    })
    .default({headings: "inter", text: "inter"})
});
export type Theme = z.infer<typeof theme>;

/** What pages are printed on: colours.css names the same. */
export const grounds = {light: ["#ffffff", "#f3f5f8"], dark: ["#18212c", "#0f161e"]} as const;

/** Text must stand out so far from its ground, and a line that means something so far (WCAG 2.2, 1.4.3 and 1.4.11). */
export const leastContrast = {text: 4.5, line: 3} as const;

/** Colours that could not be read on the pages; the message names the nearest one that could. */
export function themeContradictions({colours}: Pick<Theme, "colours">): Contradiction[] {
  return [
    ...tooFaint("link", colours.link, leastContrast.text, "links are read"),
    ...tooFaint("brand", colours.brand, leastContrast.line, "it marks the open page")
  ];
}

function tooFaint(name: string, colour: Hex | undefined, least: number, because: string): Contradiction[] {
  if (colour === undefined) return [];
  const has = Math.min(...grounds.light.map((ground) => contrast(colour, ground)));
  if (has >= least) return [];
  const nearest = untilReadable(colour, grounds.light, least, "#000000");
  return [
    {
      path: ["theme", "colours", name],
      message: `a colour of at least ${least} to 1 on the pages' white and grey, as ${because}, such as ${nearest} (this one has ${has.toFixed(1)} to 1)`
    }
  ];
}
