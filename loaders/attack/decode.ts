/** A text as its reader sees it, and where each of its places was before. */
export interface Decoded {
  text: string;
  /** The place in the given text of a place in this one. */
  placeOf: (at: number) => number;
}

const escaped = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});|\\u[0-9a-f]{4}|\\[nrtbf"'\\/]|(?:%[0-9a-f]{2})+/gi;
/** Escapes are undone so many times over, as in JSON within an attribute. */
const mostLayers = 3;
const named: Readonly<Record<string, string>> = {
  ...{amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0"},
  ...{shy: "", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", ndash: "–", mdash: "—", hellip: "…"}
};
const controls: Readonly<Record<string, string>> = {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"};

/** Undoes the escapes of HTML, JSON and addresses, so that none of them hides a secret. */
export function decoded(text: string): Decoded {
  let result: Decoded = {text, placeOf: (at) => at};
  for (let layer = 0; layer < mostLayers; layer++) {
    const next = once(result.text);
    if (next === null) break;
    const {placeOf} = result;
    result = {text: next.text, placeOf: (at) => placeOf(next.placeOf(at))};
  }
  return result;
}

/** One layer of escapes; null where there is none. */
function once(text: string): Decoded | null {
  const parts: string[] = [];
  /** Where each escape ended: in the decoded text, and in the given one. */
  const after: number[] = [];
  const before: number[] = [];
  let [from, length] = [0, 0];
  for (const match of text.matchAll(escaped)) {
    const meant = meaning(match[0]);
    if (meant === null) continue;
    const kept = text.slice(from, match.index);
    from = match.index + match[0].length;
    length += kept.length + meant.length;
    parts.push(kept, meant);
    after.push(length);
    before.push(from);
  }
  if (after.length === 0) return null;
  parts.push(text.slice(from));
  return {
    text: parts.join(""),
    placeOf(at) {
      const i = lastUpTo(after, at);
      return i < 0 ? at : before[i]! + at - after[i]!;
    }
  };
}

function meaning(written: string): string | null {
  if (written.startsWith("%")) {
    try {
      return decodeURIComponent(written);
    } catch {
      return null;
    }
  }
  if (written.startsWith("\\u")) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  if (written.startsWith("\\")) return controls[written[1]!] ?? written[1]!;
  const name = written.slice(1, -1);
  if (!name.startsWith("#")) return named[name] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The last place whose value is at most `limit` in a rising list; -1 where none is. */
function lastUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
