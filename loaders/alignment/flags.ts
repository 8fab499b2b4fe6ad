/** Joins the flags that apply; null where none does. */
export function flags(...list: (string | null | false | undefined)[]): string | null {
  const said = [...new Set(list.filter((flag) => typeof flag === "string" && flag !== ""))];
  return said.length ? said.join(" ") : null;
}

/** A statistic's reason as a flag: one word. */
export function reasonFlag(reason: string | null): string | null {
  return reason === null
    ? null
    : reason
        .toLowerCase()
        .replace(/[^a-z0-9<>=.]+/g, "_")
        .replace(/^_|_$/g, "");
}
