/** Adds an import among the others of a module, in the order of their paths. */
export function withImport(text: string, names: string, path: string): string {
  const lines = text.split("\n");
  const pathOf = (line: string) => /^import .* from "(?<path>[^"]+)";$/.exec(line)?.groups?.path;
  const after = lines.findIndex((line) => {
    const other = pathOf(line);
    return other !== undefined && other > path;
  });
  const last = lines.findLastIndex((line) => pathOf(line) !== undefined);
  return lines.toSpliced(after >= 0 ? after : last + 1, 0, `import ${names} from "${path}";`).join("\n");
}

/** Adds entries at the head of an object or list that `opening` begins, e.g. `export const parts = {`. */
export function withEntry(text: string, opening: string, entry: string, file: string): string {
  const empty = `${opening}${opening.endsWith("[") ? "]" : "}"};`;
  if (text.includes(empty))
    return text.replace(empty, () => `${empty.slice(0, -2)}\n  ${entry}\n${empty.slice(-2)}`);
  if (!text.includes(`${opening}\n`))
    throw new Error(`${file}: found no line "${opening}", expected it: what is new is registered below it`);
  return text.replace(`${opening}\n`, () => `${opening}\n  ${entry},\n`);
}
