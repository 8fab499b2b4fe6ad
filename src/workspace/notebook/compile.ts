import {checkAssignments} from "@observablehq/framework/dist/javascript/assignments.js";
import {findDeclarations} from "@observablehq/framework/dist/javascript/declarations.js";
import {findReferences} from "@observablehq/framework/dist/javascript/references.js";
import {type Expression, getLineInfo, type Node, Parser, type Program, tokTypes} from "acorn";
import type {CellProblem} from "./cell.js";
import {editText} from "./edit-text.js";
import {editImports} from "./imports.js";
import {guardLoops, guardName} from "./loop-guard.js";

/** JavaScript that is ready to run: what it needs, what it defines, and a function of what it needs. */
export interface Code {
  /** Names of other cells' variables and of the library, in the order of the function's arguments. */
  inputs: readonly string[];
  /** Names that the code defines at its top level; the function gives back an object of them. */
  outputs: readonly string[];
  /** Whether the code is one expression, whose value is displayed. */
  isExpression: boolean;
  /** The body of an asynchronous function whose arguments are `guardName` and the inputs. */
  body: string;
}

/** Code that cannot run, and where. */
export class CodeError extends Error {
  constructor(readonly problem: CellProblem) {
    super(problem.message);
    this.name = "SyntaxError";
  }
}

const options = {ecmaVersion: 13, sourceType: "module"} as const;

/**
 * Compiles a cell's JavaScript with the rules of Observable Framework, so that it means in a notebook what it means on
 * the page. Loops are guarded. Throws a `CodeError`.
 */
export function compileCode(text: string, {isInline = false} = {}): Code {
  try {
    const expression = parseExpression(text);
    if (expression === null && isInline)
      throw new SyntaxError("found no expression between the braces (1:0)");
    const program: Expression | Program = expression ?? Parser.parse(text, options);
    const references = findReferences(program);
    checkAssignments(program, references, text);
    const outputs = program.type === "Program" ? findDeclarations(program, text).map(({name}) => name) : [];
    const inputs = new Set(references.map(({name}) => name));
    if (program.type === "Program") refuseExports(program);
    if (expression !== null) inputs.add("display");
    const imported = editImports(program);
    const edited = editText(text, [
      ...guardLoops(program, (at) => getLineInfo(text, at).line),
      ...imported.edits
    ]);
    return {
      inputs: [...new Set([...inputs, ...imported.inputs])],
      outputs: [...new Set(outputs)],
      isExpression: expression !== null,
      body: bodyOf(edited, expression !== null && !usesDisplay(references), outputs)
    };
  } catch (error) {
    if (error instanceof SyntaxError) throw new CodeError(problemOf(error));
    throw error;
  }
}

function usesDisplay(references: readonly {name: string}[]): boolean {
  return references.some(({name}) => name === "display" || name === "view");
}

/** As Framework writes it: an expression's value is displayed, declarations are given back. */
function bodyOf(text: string, isDisplayed: boolean, outputs: readonly string[]): string {
  if (isDisplayed) return `display(await(\n${text}\n));`;
  return `\n${text}\n;${outputs.length > 0 ? `return {${outputs.join(", ")}};` : ""}`;
}

/** A function of the code's inputs that runs it under the name `file`, which errors then carry. */
export function functionOf({inputs, body}: Code, file: string): (...values: unknown[]) => Promise<unknown> {
  // Names the file for the browser's own error messages; one line stands before the code.
  const source = `(async (${[guardName, ...inputs].join(", ")}) => {${body}})\n//# sourceURL=${file}`;
  // biome-ignore lint/security/noGlobalEval: running what the consultant writes is what a notebook is for
  return globalThis.eval(source) as (...values: unknown[]) => Promise<unknown>;
}

function parseExpression(text: string): Expression | null {
  try {
    const parser = new (Parser as unknown as new (...words: unknown[]) => ExpressionParser)(options, text, 0);
    parser.nextToken();
    const node = parser.parseExpression();
    if (parser.type !== tokTypes.eof) return null;
    const isNamed = (node.type === "ClassExpression" || node.type === "FunctionExpression") && node.id;
    return isNamed ? null : node;
  } catch {
    return null;
  }
}

interface ExpressionParser {
  type: unknown;
  nextToken(): void;
  parseExpression(): Expression;
}

function refuseExports({body}: Program): void {
  const found = body.find(({type}: Node) => type.startsWith("Export"));
  if (found === undefined) return;
  throw Object.assign(new SyntaxError("a cell exports nothing: other cells see its variables by name"), {
    pos: found.start
  });
}

/** Acorn and Framework end their messages with (line:column), the column from 0. */
function problemOf({message}: SyntaxError): CellProblem {
  const place = / \((?<line>\d+):(?<column>\d+)\)$/.exec(message);
  return {
    message: message.slice(0, place?.index),
    line: place === null ? null : Number(place.groups!.line),
    column: place === null ? null : Number(place.groups!.column) + 1
  };
}
