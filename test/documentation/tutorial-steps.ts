/** A step of a tutorial: a file to save, or a command to run. */
export type Step = {file: string; content: string} | {command: string};

/** The steps of a page: fences with `file=` are saved, lines of `sh` fences are run, in their order. */
export function stepsOf(markdown: string): Step[] {
  const fences = markdown.matchAll(/^```(?<info>[^\n]+)\n(?<content>[\s\S]*?)^```$/gm);
  return [...fences].flatMap(({groups}): Step[] => {
    const {info, content} = groups as {info: string; content: string};
    const file = /\bfile=(?<path>\S+)/.exec(info)?.groups?.path;
    if (file !== undefined) return [{file, content}];
    return info === "sh"
      ? content
          .trim()
          .split("\n")
          .map((command) => ({command}))
      : [];
  });
}
