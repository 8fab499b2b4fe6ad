/** A name as SQL takes it, whatever it holds. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A value of JavaScript as SQL text. Dates become timestamps, lists become lists. Throws where SQL knows no such value.
 */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? String(value) : `'${String(value).replace("Infinity", "inf")}'::DOUBLE`;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new Error("an invalid date has no value in SQL");
    return `TIMESTAMP '${value.toISOString().slice(0, 23).replace("T", " ")}'`;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  throw new Error(`SQL takes text, numbers, true and false, dates and lists of them, found ${nameOf(value)}`);
}

function nameOf(value: unknown): string {
  if (typeof value === "function") return "a function";
  return `an object (${(value as object).constructor?.name ?? "of no class"})`;
}
