import type {GridColumn, Plain} from "./column.js";

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const comparison = new RegExp(`^(?<sign><=|>=|!=|<>|<|>|=)\\s*(?<limit>${number})$`, "i");
const range = new RegExp(`^(?<low>${number})\\s*\\.\\.\\s*(?<high>${number})$`, "i");

/**
 * Reads what a person types above a column: `> 5`, `1..5`, `= north`, `!north`, `null`, `!null`; anything else must
 * stand in the value, in upper or lower case. Null where nothing is asked.
 */
export function readFilter(
  text: string,
  {kind, show}: Pick<GridColumn, "kind" | "show">
): ((value: Plain) => boolean) | null {
  const asked = text.trim();
  if (asked === "") return null;
  if (/^null$/i.test(asked)) return (value) => value === null;
  if (/^!\s*null$/i.test(asked)) return (value) => value !== null;
  if (kind === "number") {
    const test = readNumbers(asked);
    if (test) return (value) => typeof value === "number" && test(value);
  }
  const {sign, word} = /^(?<sign>!=|!|=)?\s*(?<word>.*)$/.exec(asked)!.groups as {
    sign?: string;
    word: string;
  };
  const lower = word.toLowerCase();
  const lowered = (value: Plain) => show(value).toLowerCase();
  if (sign === "=") return (value) => value !== null && lowered(value) === lower;
  if (sign === "!=") return (value) => lowered(value) !== lower;
  if (sign === "!") return (value) => !lowered(value).includes(lower);
  return (value) => value !== null && lowered(value).includes(lower);
}

function readNumbers(asked: string): ((value: number) => boolean) | null {
  const between = range.exec(asked)?.groups;
  if (between) {
    const [low, high] = [Number(between.low), Number(between.high)];
    return (value) => value >= low && value <= high;
  }
  const compared = comparison.exec(asked)?.groups;
  if (!compared) return null;
  const limit = Number(compared.limit);
  const tests: Record<string, (value: number) => boolean> = {
    "<": (value) => value < limit,
    "<=": (value) => value <= limit,
    ">": (value) => value > limit,
    ">=": (value) => value >= limit,
    "=": (value) => value === limit,
    "!=": (value) => value !== limit,
    "<>": (value) => value !== limit
  };
  return tests[compared.sign!]!;
}
