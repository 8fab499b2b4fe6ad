import type {ImportDeclaration, ImportExpression, Node} from "acorn";
import {simple} from "acorn-walk";
import {statisticsModule} from "../../../loaders/notebook/statistics-module.js";
import type {Edit} from "./edit-text.js";

/** What a page may import by name, and the variable that holds it in a notebook. */
const provided: Record<string, string> = {
  "@observablehq/inputs": "Inputs",
  "@observablehq/plot": "Plot",
  "apache-arrow": "Arrow",
  arquero: "aq",
  d3: "d3",
  htl: "htl",
  [statisticsModule]: "alignment"
};

/** The name under which an import reaches a library, whatever a cell calls it. */
export function importName(variable: string): string {
  return `__library${variable}`;
}

/** Every variable that an import may reach. */
export const importable: readonly string[] = [...new Set(Object.values(provided)), "alignment"];

/** Rewrites imports as variables of the library; names the variables. Throws a SyntaxError for what is not there. */
export function editImports(program: Node): {edits: Edit[]; inputs: string[]} {
  const edits: Edit[] = [];
  const inputs: string[] = [];
  const variableOf = (source: unknown, {start}: Node): string => {
    const name = String(source)
      .replace(/^npm:/, "")
      .replace(/(?<=.)@[\d^~].*$/, "");
    const variable = /^(?:.*\/)?alignment\.js$/.test(name) ? "alignment" : provided[name];
    if (variable === undefined)
      throw Object.assign(
        new SyntaxError(
          `found an import of ${JSON.stringify(source)}, expected one of ${Object.keys(provided).join(", ")}: nothing is downloaded (1:0)`
        ),
        {pos: start}
      );
    inputs.push(importName(variable));
    return importName(variable);
  };
  simple(program, {
    ImportDeclaration(node) {
      const {source, specifiers, start, end} = node as ImportDeclaration;
      const variable = variableOf(source.value, node);
      const names = specifiers.map((specifier) => {
        const local = specifier.local.name;
        if (specifier.type === "ImportNamespaceSpecifier") return `${local} = ${variable}`;
        if (specifier.type === "ImportDefaultSpecifier")
          return `{default: ${local} = ${variable}} = ${variable}`;
        const imported =
          specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.raw;
        return `{${imported}: ${local}} = ${variable}`;
      });
      edits.push({at: start, to: end, text: names.length > 0 ? `const ${names.join(", ")};` : ""});
    },
    ImportExpression(node) {
      const {source, start, end} = node as ImportExpression;
      if (source.type !== "Literal") return;
      edits.push({at: start, to: end, text: `Promise.resolve(${variableOf(source.value, node)})`});
    }
  });
  return {edits, inputs};
}
