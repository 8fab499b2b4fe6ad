/** What is a secret on any site, whoever's report it is. */
export interface SecretPattern {
  kind: string;
  pattern: RegExp;
  /** Looked for only where a dotted number or an address is no code. */
  dataOnly?: boolean;
}

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

export const secretPatterns: readonly SecretPattern[] = [
  {
    kind: "e-mail address",
    pattern: /\b[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|invalid|test|de|uk|eu|io|co)\b/gi
  },
  {
    kind: "e-mail address",
    pattern: /\b[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}\b/gi,
    dataOnly: true
  },
  {
    kind: "IP address",
    pattern: new RegExp(
      `(?<![\\w.])(?!0\\.0\\.0\\.0|127\\.0\\.0\\.1)(?:${octet}\\.){3}${octet}(?![\\w.])`,
      "g"
    ),
    dataOnly: true
  },
  {kind: "source map", pattern: /sourceMappingURL=|"mappings"\s*:\s*"[A-Za-z0-9+/,;]{8}/g},
  {
    kind: "absolute path",
    pattern:
      /(?:file:\/\/\/|(?<![\w./])\/(?:home|Users|root|tmp|work|mnt|private)\/)[\w.-]+|\b[A-Z]:\\{1,2}(?:Users|Documents)\\{1,2}\w+/g
  },
  {kind: "raw answer row", pattern: /["'](?:respondent|ExternalReference|RecipientEmail|IPAddress)["']\s*:/g},
  {kind: "raw answer row", pattern: /["']known["']\s*:\s*["'](?:yes|no|dont_know)["']/g},
  {kind: "raw answer row", pattern: /(?:^|\n)"?(?:quarter"?[,;\t]"?)?respondent"?[,;\t]/g},
  {kind: "response id", pattern: /\bR_[A-Za-z0-9]{15}\b/g, dataOnly: true},
  {kind: "planted canary", pattern: /canary-[a-z]+-\d/gi}
];
