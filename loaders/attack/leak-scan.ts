import type {SiteFile} from "./site-files.js";

/** Something in a site that must not leave the house. What it is, and where; never the text itself. */
export interface Leak {
  file: string;
  /** What kind of secret. */
  kind: string;
  /** Where in the file, in bytes. */
  at: number;
}

/** What a scan knows of the client, beside the patterns that are secrets anywhere. */
export interface Secrets {
  /** Respondents' ids, as they stand in people.csv and the exports. */
  ids: ReadonlySet<string>;
  /** What people wrote. */
  comments: readonly string[];
  /** Names of the client's files. */
  files: readonly string[];
}

export const noSecrets: Secrets = {ids: new Set(), comments: [], files: []};

const patterns: readonly {kind: string; pattern: RegExp; textOnly?: boolean}[] = [
  {
    kind: "e-mail address",
    pattern: /\b[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|invalid|test|de|uk|eu|io|co)\b/gi
  },
  {
    kind: "IP address",
    pattern: /(?<![\w.])(?!0\.0\.0\.0|127\.0\.0\.1)(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g,
    textOnly: true
  },
  {kind: "source map", pattern: /sourceMappingURL=(?!data:,)/g},
  {kind: "absolute path", pattern: /(?:file:\/\/\/|(?<![\w./])\/(?:home|Users|root|tmp|work|mnt)\/)[\w.-]+/g},
  {kind: "raw answer row", pattern: /"(?:respondent|ExternalReference|RecipientEmail|IPAddress)"\s*:/g},
  {kind: "planted canary", pattern: /canary/gi}
];

/** Files of data and text, in which a dotted number is no version and a word may be somebody's id. */
const holdsData = /\.(?:json|html|csv|svg|txt|xml|arrow|parquet|db|duckdb)(?: \(unpacked\))?$/;

/** Looks for the client's secrets in every byte of a site. */
export function leaksIn(files: readonly SiteFile[], secrets: Secrets): Leak[] {
  const shingles = new Set(
    secrets.comments.flatMap((comment) => shinglesOf(wordsOf(comment)).map(({text}) => text))
  );
  return files.flatMap((file) => {
    const text = file.bytes.toString("latin1");
    const leaks: Leak[] = [];
    const found = (kind: string, at: number) => leaks.push({file: file.path, kind, at});
    if (/\.map$/.test(file.path)) found("source map", 0);
    for (const {kind, pattern, textOnly} of patterns) {
      if (textOnly && !holdsData.test(file.path)) continue;
      for (const match of text.matchAll(pattern)) found(kind, match.index);
    }
    for (const name of secrets.files) {
      const at = text.indexOf(name);
      if (at >= 0) found("name of a client's file", at);
    }
    if (holdsData.test(file.path)) {
      for (const match of text.matchAll(/[\w@.+-]+/g))
        if (secrets.ids.has(match[0])) found("respondent's id", match.index);
      // Comments are compared as UTF-8, word by word, so that markup and line breaks hide nothing.
      for (const {text: shingle, at} of shinglesOf(wordsOf(withoutMarkup(file.bytes.toString("utf8"))))) {
        if (shingles.has(shingle)) found("comment", at);
      }
    }
    return leaks;
  });
}

/** So many words in a row of a comment are the comment. */
const shingle = 5;

/** Tags as blanks, so that places stay what they are. */
function withoutMarkup(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, (tag) => " ".repeat(tag.length));
}

function wordsOf(text: string): {word: string; at: number}[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index
  }));
}

function shinglesOf(words: readonly {word: string; at: number}[]): {text: string; at: number}[] {
  return words.slice(0, Math.max(0, words.length - shingle + 1)).map(({at}, i) => ({
    text: words
      .slice(i, i + shingle)
      .map(({word}) => word)
      .join(" "),
    at
  }));
}
