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
declare module "@observablehq/framework/dist/tag.js" {
  export function transpileTag(input: string, tag: string, raw: boolean): string;
}
declare module "@observablehq/framework/dist/info.js" {
  export function parseInfo(info: string): {tag: string; attributes: Record<string, string>};
}
declare module "@observablehq/framework/dist/client/stdlib/generators/index.js" {
  export function input(element: Element): AsyncGenerator<unknown>;
  export function observe(initialize: (change: (value: unknown) => void) => unknown): AsyncGenerator<unknown>;
  export function queue(initialize: (change: (value: unknown) => void) => unknown): AsyncGenerator<unknown>;
  export function width(target: Element): AsyncGenerator<number>;
  export function dark(): AsyncGenerator<boolean>;
  export function now(): AsyncGenerator<number>;
}
declare module "@observablehq/framework/dist/client/stdlib/mutable.js" {
  export function Mutable(value: unknown): AsyncGenerator<unknown> & {value: unknown};
}
declare module "@observablehq/framework/dist/client/stdlib/resize.js" {
  export function resize(render: (width: number, height: number) => unknown): HTMLElement;
}
declare module "@observablehq/inputs";
declare module "@observablehq/inspector" {
  export class Inspector {
    constructor(node: Element);
    fulfilled(value: unknown, name?: string): void;
  }
}
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: unknown): void;
  }
  export interface Variable {
    define(
      name: string | null,
      inputs: readonly string[],
      definition: (...values: never[]) => unknown
    ): Variable;
    delete(): void;
    _shadow: Map<string, Variable>;
    _module: Module;
    _type: number;
    constructor: new (type: number, module: Module, observer?: null, options?: {shadow: object}) => Variable;
  }
  export interface Module {
    variable(observer?: Observer | true, options?: {shadow: object}): Variable;
    _scope: Map<string, Variable>;
    _runtime: Runtime;
  }
  export class Runtime {
    constructor(library: Record<string, () => unknown>);
    module(): Module;
    dispose(): void;
    _variables: Set<Variable>;
  }
  export class RuntimeError extends Error {}
}
