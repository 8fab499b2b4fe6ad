import type {Module, Variable} from "@observablehq/runtime";

/** The type of a variable that the runtime makes by itself, for a name that is needed and that nothing defines. */
const standIn = 2;

/**
 * Defines a variable under a name. A stand-in that the runtime had for the name is let go, which the runtime does not do
 * by itself: it would keep one more each time that a cell runs which others depend on.
 */
export function defineUnder(
  module: Module,
  variable: Variable,
  name: string,
  inputs: readonly string[],
  definition: (...values: never[]) => unknown
): Variable {
  const before = module._scope.get(name);
  variable.define(name, inputs, definition);
  if (before?._type === standIn && module._scope.get(name) === variable)
    module._runtime._variables.delete(before);
  return variable;
}
