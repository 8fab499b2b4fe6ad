import type {Expression, Node, Property, SpreadElement} from "acorn";
import {identifier, literal} from "../../src/workspace/engine/sql-text.js";
import type {Cell} from "../../src/workspace/notebook/cell.js";
import {definitionsIn, programOf, writtenValue} from "./constants.js";

/** What a person may choose in an input, and maybe more: values that are written out, and columns of queries' results. */
export interface Choices {
  values: readonly unknown[];
  columns: readonly {result: string; column: string}[];
}

/** Every constant's definition, by name. */
type Definitions = ReadonlyMap<string, Expression>;

const mostSteps = 200;
/** What gives back some of a list's values, in whatever order. */
const ofSame = new Set(["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "toArray", "values"]);

/**
 * The inputs of a notebook, by the name of their value, whose choices are known without a person: `view(Inputs.select(…))`,
 * `radio`, `toggle`, and `range` in whole steps.
 */
export function choicesOf(cells: readonly Cell[]): ReadonlyMap<string, Choices> {
  const definitions = new Map(
    cells.filter(({kind}) => kind === "javascript").flatMap(({text}) => definitionsIn(programOf(text)))
  );
  return new Map(
    [...definitions].flatMap(([name, init]) => {
      const viewed =
        init.type === "CallExpression" && isNamed(init.callee, "view") ? init.arguments[0] : null;
      const choices = viewed ? choicesOfInput(viewed, definitions) : null;
      return choices === null ? [] : [[name, choices] as const];
    })
  );
}

/** The query whose first column is all that may be chosen. `queryOf` gives a named result's query. */
export function choicesQuery({values, columns}: Choices, queryOf: (result: string) => string): string {
  const written = values.length > 0 ? [`SELECT unnest(${literal(values)}) AS choice`] : [];
  const read = columns.map(
    ({result, column}) =>
      `SELECT ${identifier(column)} AS choice FROM (\n${queryOf(result).replace(/;\s*$/, "")}\n)`
  );
  return [...written, ...read].join("\nUNION ALL\n");
}

function choicesOfInput(input: Node, definitions: Definitions): Choices | null {
  const {type, callee, arguments: words = []} = input as Node & {callee: Node; arguments?: Node[]};
  const kind = type === "CallExpression" ? memberOf(callee, "Inputs") : null;
  const options = optionsOf(words.at(kind === "toggle" ? 0 : 1));
  if (options === null) return null;
  if (kind === "toggle") return options.has("values") ? null : {values: [true, false], columns: []};
  if (kind === "range") return steps(words[0], options.get("step"));
  if ((kind !== "select" && kind !== "radio") || options.has("multiple") || options.has("valueof"))
    return null;
  const choices = words[0] ? valuesOf(words[0], definitions) : null;
  // Of radio buttons none is chosen at first.
  const isOpen = kind === "radio" && !options.has("value");
  return choices && isOpen ? {...choices, values: [...choices.values, null]} : choices;
}

/** An input's options as they are written; null where they cannot be told. */
function optionsOf(node: Node | undefined): ReadonlyMap<string, Node> | null {
  if (node === undefined) return new Map();
  if (node.type !== "ObjectExpression") return null;
  const {properties} = node as Node & {properties: (Property | SpreadElement)[]};
  const named = properties.map((property) =>
    property.type === "Property" && !property.computed && property.key.type === "Identifier"
      ? ([property.key.name, property.value] as const)
      : null
  );
  return named.includes(null) ? null : new Map(named as [string, Node][]);
}

function steps(extent: Node | undefined, step: Node | undefined): Choices | null {
  const ends = extent ? writtenValue(extent) : null;
  const by = step ? writtenValue(step) : null;
  if (!Array.isArray(ends) || ends.length !== 2) return null;
  const [from, to] = ends;
  if (![from, to, by].every(Number.isInteger) || (by as number) < 1) return null;
  const count = Math.floor((to - from) / (by as number)) + 1;
  if (count < 1 || count > mostSteps) return null;
  return {values: Array.from({length: count}, (_, i) => from + i * (by as number)), columns: []};
}

/** All values that a list may hold; null where that cannot be told. */
function valuesOf(node: Node, definitions: Definitions): Choices | null {
  if (node.type === "Identifier") {
    const name = nameOf(node)!;
    const init = definitions.get(name);
    // Without itself: a definition in a circle has no values.
    return init ? valuesOf(init, new Map([...definitions].filter(([other]) => other !== name))) : null;
  }
  if (node.type === "ArrayExpression") {
    const {elements} = node as Node & {elements: (Node | null)[]};
    return together(elements.map((element) => (element ? valuesOfElement(element, definitions) : null)));
  }
  const {callee, arguments: words = []} = node as Node & {callee: Node; arguments?: Node[]};
  if (node.type === "NewExpression" && isNamed(callee, "Set") && words[0])
    return valuesOf(words[0], definitions);
  if (node.type !== "CallExpression" || callee.type !== "MemberExpression") return null;
  const {object} = callee as Node & {object: Node};
  if (memberOf(callee, "Array") === "from" && words[0])
    return words[1] ? column(words[0], words[1]) : valuesOf(words[0], definitions);
  if (memberOf(callee, "d3") !== null)
    return /^(?:sort|reverse|filter)$/.test(memberOf(callee, "d3")!) && words[0]
      ? valuesOf(words[0], definitions)
      : null;
  const method = memberOf(callee);
  if (method === "map" && words[0]) return column(object, words[0]);
  if (method === "getChild" && object.type === "Identifier" && words[0]) {
    const name = writtenValue(words[0]);
    return typeof name === "string" ? {values: [], columns: [{result: nameOf(object)!, column: name}]} : null;
  }
  return method !== null && ofSame.has(method) ? valuesOf(object, definitions) : null;
}

function valuesOfElement(element: Node, definitions: Definitions): Choices | null {
  if (element.type === "SpreadElement")
    return valuesOf((element as Node & {argument: Node}).argument, definitions);
  const value = writtenValue(element);
  return value === undefined || Array.isArray(value) ? null : {values: [value], columns: []};
}

/** `rows` through a function that takes one column of each. */
function column(rows: Node, taken: Node): Choices | null {
  const result = resultOf(rows);
  const {params, body} = taken as Node & {params: Node[]; body: Node};
  if (result === null || taken.type !== "ArrowFunctionExpression" || params.length !== 1) return null;
  const name =
    params[0]!.type === "ObjectPattern"
      ? optionsOf({...params[0]!, type: "ObjectExpression"} as Node)?.has(nameOf(body) ?? "")
        ? nameOf(body)
        : null
      : memberOf(body, nameOf(params[0]!) ?? "");
  return name === null ? null : {values: [], columns: [{result, column: name}]};
}

/** The name of the result whose rows, or some of them, a list holds. */
function resultOf(node: Node): string | null {
  if (node.type === "Identifier") return nameOf(node);
  const {
    elements,
    callee,
    arguments: words = []
  } = node as Node & {
    elements?: (Node | null)[];
    callee?: Node & {object: Node};
    arguments?: Node[];
  };
  if (node.type === "ArrayExpression" && elements!.length === 1 && elements![0]?.type === "SpreadElement")
    return resultOf((elements![0] as Node & {argument: Node}).argument);
  if (node.type !== "CallExpression" || callee!.type !== "MemberExpression") return null;
  if (memberOf(callee!, "Array") === "from" && words.length === 1) return resultOf(words[0]!);
  const method = memberOf(callee!);
  return method !== null && ofSame.has(method) ? resultOf(callee!.object) : null;
}

function together(parts: readonly (Choices | null)[]): Choices | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  return {
    values: known.flatMap(({values}) => values),
    columns: known.flatMap(({columns}) => columns)
  };
}

/** The member that an expression takes of a variable, or of anything where none is named; null for other expressions. */
function memberOf(node: Node, variable?: string): string | null {
  const {object, property, computed} = node as Node & {object: Node; property: Node; computed: boolean};
  if (node.type !== "MemberExpression") return null;
  if (variable !== undefined && !isNamed(object, variable)) return null;
  const written = computed ? writtenValue(property) : nameOf(property);
  return typeof written === "string" ? written : null;
}

function isNamed(node: Node, name: string): boolean {
  return nameOf(node) === name;
}

function nameOf(node: Node): string | null {
  return node.type === "Identifier" ? (node as Node & {name: string}).name : null;
}
