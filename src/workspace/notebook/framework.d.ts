/** Parts of Observable Framework that decide what a cell means; it ships no types of them. */
declare module "@observablehq/framework/dist/javascript/references.js" {
  import type {Identifier, Node} from "acorn";
  export function findReferences(node: Node): Identifier[];
}
declare module "@observablehq/framework/dist/javascript/declarations.js" {
  import type {Identifier, Program} from "acorn";
  export function findDeclarations(node: Program, input: string): Identifier[];
}
declare module "@observablehq/framework/dist/javascript/assignments.js" {
  import type {Identifier, Node} from "acorn";
  export function checkAssignments(node: Node, references: Identifier[], input: string): void;
}
declare module "@observablehq/framework/dist/javascript/awaits.js" {
  import type {Node} from "acorn";
  export function findAwaits(node: Node): Node[];
}
declare module "@observablehq/framework/dist/tag.js" {
  export function transpileTag(input: string, tag: string, raw: boolean): string;
}
declare module "@observablehq/framework/dist/info.js" {
  export function parseInfo(info: string): {tag: string; attributes: Record<string, string>};
}
