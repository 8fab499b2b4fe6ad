/** The line of a JSON syntax error, where its message gives the position. */
export function lineOf(text: string, error: unknown): number | null {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}
