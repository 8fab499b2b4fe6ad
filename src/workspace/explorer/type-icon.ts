import type {IconName} from "../shell/icon.js";

const typeIcons: [pattern: RegExp, icon: IconName][] = [
  [/INT|FLOAT|DOUBLE|DECIMAL/, "symbol-numeric"],
  [/BOOL/, "symbol-boolean"],
  [/DATE|TIME|INTERVAL/, "calendar"],
  [/VARCHAR|CHAR|TEXT|ENUM|UUID/, "symbol-string"]
];

/** The picture of a DuckDB type. */
export function typeIcon(type: string): IconName {
  return typeIcons.find(([pattern]) => pattern.test(type))?.[1] ?? "symbol-misc";
}
