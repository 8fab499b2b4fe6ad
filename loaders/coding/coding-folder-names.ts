/** The files of an engagement that coding writes or reads, beside its exports. */
export const codingFiles = {
  codes: "codes.csv",
  splits: "splits.csv",
  codings: "codings",
  adjudications: "adjudications.csv"
} as const;

/** How a line of each file is told from others, and which of two copies is the newer. */
export const lineIdentities = {
  codings: {keys: ["unit"], time: "coded_at"},
  adjudications: {keys: ["unit", "decided_by", "decided_at"], time: "decided_at"},
  splits: {keys: ["answer"], time: "at"}
} as const;
