import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {scopeCompletionSource} from "@codemirror/lang-javascript";
import type {Variable} from "./variables.js";

/**
 * Completes JavaScript with the notebook's names, what they hold after a dot, and the columns of tables where a text
 * names one: `Plot.dot(answers, {x: "…"})`.
 */
export function completeJavaScript(variables: () => readonly Variable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const known = variables();
    return columnNames(context, known) ?? properties(context, known) ?? names(context, known);
  };
}

function names(context: CompletionContext, variables: readonly Variable[]): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}_$][\p{L}\p{N}_$]*/u);
  if (word === null && !context.explicit) return null;
  return {
    from: word?.from ?? context.pos,
    options: variables.map(
      ({name, kind, columns}): Completion => ({
        label: name,
        type: columns ? "class" : "variable",
        detail: kind,
        boost: 2
      })
    ),
    validFor: /^[\p{L}\p{N}_$]*$/u
  };
}

function properties(context: CompletionContext, variables: readonly Variable[]): CompletionResult | null {
  const member = context.matchBefore(/\.[\p{L}\p{N}_$]*/u);
  if (member === null) return null;
  const scope = Object.fromEntries(
    variables.filter(({value}) => value !== undefined).map(({name, value}) => [name, value])
  );
  const result = scopeCompletionSource(scope)(context);
  return result instanceof Promise ? null : result;
}

/** The columns of every table that the text names, inside a string. */
function columnNames(context: CompletionContext, variables: readonly Variable[]): CompletionResult | null {
  const text = context.matchBefore(/["'][^"'\n]*/);
  if (text === null) return null;
  const code = context.state.doc.toString();
  const options = variables
    .filter(({name, columns}) => columns !== null && new RegExp(`\\b${name}\\b`).test(code))
    .flatMap(({name, columns}) =>
      columns!.map((label): Completion => ({label, type: "property", detail: name}))
    );
  return options.length === 0 ? null : {from: text.from + 1, options, validFor: /^[^"'\n]*$/};
}
