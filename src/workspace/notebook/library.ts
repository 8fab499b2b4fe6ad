import * as Generators from "@observablehq/framework/dist/client/stdlib/generators/index.js";
import {Mutable} from "@observablehq/framework/dist/client/stdlib/mutable.js";
import {resize} from "@observablehq/framework/dist/client/stdlib/resize.js";
import * as Inputs from "@observablehq/inputs";
import * as Plot from "@observablehq/plot";
import * as Arrow from "apache-arrow";
import * as aq from "arquero";
import * as d3 from "d3";
import * as htl from "htl";
import * as alignment from "../../../loaders/statistics/index.js";
import {importable, importName} from "./imports.js";

const modules: Record<string, unknown> = {Arrow, Inputs, Plot, alignment, aq, d3, htl};

/** What the library's names hold, but for those that change by themselves. */
export const libraryValues: Readonly<Record<string, unknown>> = {
  ...modules,
  ...{Generators, Mutable, html: htl.html, resize, svg: htl.svg, FileAttachment: refuseFile}
};

/** What every cell has in scope, by name: as on a page of Framework, and the product's statistics as `alignment`. */
export function createLibrary(main: HTMLElement): Record<string, () => unknown> {
  return {
    ...constants(libraryValues),
    ...constants(Object.fromEntries(importable.map((name) => [importName(name), modules[name]]))),
    dark: () => Generators.dark(),
    now: () => Generators.now(),
    width: () => Generators.width(main)
  };
}

function constants(values: Record<string, unknown>): Record<string, () => unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value]));
}

function refuseFile(name: string): never {
  throw new Error(
    `a notebook has no file ${name} beside it until it is published: drop the file on the window, and it becomes a table`
  );
}
