/** The files of an engagement that coding writes or reads, beside its exports. */
export const codingFiles = {
  codes: "codes.csv",
  splits: "splits.csv",
  codings: "codings",
  adjudications: "adjudications.csv"
} as const;
