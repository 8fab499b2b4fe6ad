const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'"
};

/** Question or label text without markup: tags and entities resolved, white space (non-breaking too) folded, trimmed. */
export function plainText(text: string): string {
  return (/[<&]/.test(text) ? withoutMarkup(text) : text).replace(/\s+/g, " ").trim();
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(br|p|div|li|ul|ol|tr|td|th|h\d|hr)\b[^>]*>/gi, " ")
    .replace(/<[a-z/!][^>]*>/gi, "")
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** The form in which labels and statements are compared: plain, lower case, without a final full stop. */
export function matchKey(text: string): string {
  return plainText(text).toLowerCase().replace(/\.$/, "");
}
