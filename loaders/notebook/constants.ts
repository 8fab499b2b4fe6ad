import {type Expression, type Node, Parser, type Program, type VariableDeclaration} from "acorn";
import type {Cell} from "../../src/workspace/notebook/cell.js";

/** Values that a notebook's cells of JavaScript write out: texts, numbers, true, false, null and lists of them. */
export function constantsOf(cells: readonly Cell[]): ReadonlyMap<string, unknown> {
  return new Map(
    cells.filter(({kind}) => kind === "javascript").flatMap(({text}) => constantsIn(programOf(text)))
  );
}

/** A cell's JavaScript as a tree; null where it cannot be read. */
export function programOf(text: string): Program | null {
  try {
    return Parser.parse(text, {ecmaVersion: 13, sourceType: "module"});
  } catch {
    return null;
  }
}

function constantsIn(program: Program | null): [string, unknown][] {
  return definitionsIn(program).flatMap(([name, init]): [string, unknown][] => {
    const written = writtenValue(init);
    return written === undefined ? [] : [[name, written]];
  });
}

/** What a cell's constants are defined as, by name. */
export function definitionsIn(program: Program | null): [string, Expression][] {
  return (program?.body ?? [])
    .filter(
      (node): node is VariableDeclaration => node.type === "VariableDeclaration" && node.kind === "const"
    )
    .flatMap(({declarations}) => declarations)
    .flatMap(({id, init}): [string, Expression][] =>
      id.type === "Identifier" && init ? [[id.name, init]] : []
    );
}

/** What an expression writes out; undefined where it has to be computed. */
export function writtenValue(node: Expression | Node): unknown {
  const {type, value, operator, argument, elements, bigint, regex} = node as Node & {
    value?: unknown;
    operator?: string;
    argument?: Node;
    elements?: (Node | null)[];
    bigint?: string;
    regex?: unknown;
  };
  if (type === "Literal") return bigint || regex ? undefined : value;
  if (type === "UnaryExpression" && operator === "-") {
    const positive = writtenValue(argument!);
    return typeof positive === "number" ? -positive : undefined;
  }
  if (type !== "ArrayExpression") return undefined;
  const values = elements!.map((element) => (element === null ? undefined : writtenValue(element)));
  return values.includes(undefined) ? undefined : values;
}
