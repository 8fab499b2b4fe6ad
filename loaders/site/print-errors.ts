import type {Plugin} from "esbuild";

/** Prints what is wrong with the code that is bundled: file, line and column. */
export function printErrors(print: (line: string) => void): Plugin {
  return {
    name: "print-errors",
    setup({onEnd}) {
      onEnd(({errors}) => {
        for (const {text, location} of errors)
          print(`${location ? `${location.file}:${location.line}:${location.column + 1}: ` : ""}${text}`);
      });
    }
  };
}
