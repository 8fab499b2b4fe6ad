import type {DropRule} from "./layout.js";

/** Response types as recodes: a sum of 1 preview, 2 test, 4 imported, 8 spam, 16 offline, 32 employee survey. */
const codes = Array.from({length: 64}, (_, code) => code);

const previewLabels = [
  "survey preview",
  "offline survey preview",
  "survey preview spam",
  "ex survey preview",
  "ex survey preview spam",
  "ex offline survey preview"
];
const spamLabels = [
  "spam",
  "possible spam",
  "imported spam",
  "offline spam",
  "offline survey spam",
  "ex spam"
];

/** Cells of `Finished` that mean yes: recodes, and labels as the account's language has them. */
export const finishedWords = ["1", "true", "yes", "wahr", "vrai", "verdadero", "vero", "waar"];

/** Which rows of a Qualtrics export are no answers of participants, by the columns Status and DistributionChannel. */
export function statusDrops(status: number | null, channel: number | null): DropRule[] {
  const ofStatus = (
    reason: string,
    isCode: (code: number) => boolean,
    labels: readonly string[]
  ): DropRule[] =>
    status === null
      ? []
      : [{reason, position: status, values: [...codes.filter(isCode).map(String), ...labels]}];
  return [
    ...ofStatus("preview", (code) => (code & 1) === 1, previewLabels),
    ...ofStatus("test", (code) => (code & 3) === 2, ["survey test"]),
    ...ofStatus("spam", (code) => (code & 11) === 8, spamLabels),
    // Labels of the status are in the account's language; the channel never is.
    ...(channel === null
      ? []
      : [
          {reason: "preview", position: channel, values: ["preview"]},
          {reason: "test", position: channel, values: ["test"]}
        ])
  ];
}
