import type {Plugin} from "esbuild";

/** Says after each bundling what is wrong with the code, file, line and column of each; nothing where nothing is. */
export function tellErrors(tell: (lines: readonly string[]) => unknown): Plugin {
  return {
    name: "tell-errors",
    setup({onEnd}) {
      onEnd(({errors}) => {
        const place = ({location}: (typeof errors)[number]) =>
          location ? `${location.file}:${location.line}:${location.column + 1}: ` : "";
        tell(errors.map((error) => `error: ${place(error)}${error.text}`));
      });
    }
  };
}
