/** An insertion at a place in a text, or a replacement of what stands from there to `to`. */
export interface Edit {
  at: number;
  to?: number;
  text: string;
}

/** A text with edits made that do not overlap; insertions at the same place keep their order. */
export function editText(text: string, edits: readonly Edit[]): string {
  let edited = "";
  let from = 0;
  for (const {at, to = at, text: inserted} of [...edits].sort((a, b) => a.at - b.at)) {
    edited += text.slice(from, at) + inserted;
    from = to;
  }
  return edited + text.slice(from);
}
