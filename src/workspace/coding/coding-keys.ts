import type {CodedAction} from "../../../loaders/coding/actions.js";

/** The keys of the actions. */
export const actionKeys: Readonly<Record<CodedAction, string>> = {
  stop: "s",
  start: "t",
  continue: "c",
  unclear: "u"
};

/** What the page says of its keys. */
export const keysHelp: readonly (readonly [string, string])[] = [
  ["s t c u", "stop, start, continue, unclear"],
  ["1 … 5", "a suggestion"],
  ["/", "search the codebook; Enter takes the first"],
  ["0", "no code fits"],
  ["p", "partly: topic right, action or standard another"],
  ["n", "note; Esc leaves it"],
  ["g", "flag for the third coder"],
  ["x", "split in two: ← → move the mark, Enter cuts, Esc leaves"],
  ["j", "join with the part after it"],
  ["Enter", "next open unit"],
  ["← →", "one back, one on"],
  ["z", "undo"]
];

/** What keys do where nothing is written. */
export interface CodingCommands {
  act(action: CodedAction): void;
  /** Takes a suggestion, by its rank from 1. */
  takeSuggestion(rank: number): void;
  takeNone(): void;
  togglePartial(): void;
  toggleFlag(): void;
  search(): void;
  note(): void;
  split(): void;
  join(): void;
  undo(): void;
  next(): void;
  /** Goes some units on, or back. */
  step(by: number): void;
}

/** The commands by key, small letters. */
export function commandsByKey(commands: CodingCommands): ReadonlyMap<string, () => void> {
  const {act, takeSuggestion, takeNone, togglePartial, toggleFlag, step} = commands;
  return new Map<string, () => void>([
    ...(Object.entries(actionKeys) as [CodedAction, string][]).map(
      ([action, key]) => [key, () => act(action)] as const
    ),
    ...[1, 2, 3, 4, 5].map((rank) => [String(rank), () => takeSuggestion(rank)] as const),
    ["0", takeNone],
    ["p", togglePartial],
    ["g", toggleFlag],
    ["/", commands.search],
    ["n", commands.note],
    ["x", commands.split],
    ["j", commands.join],
    ["z", commands.undo],
    ["Enter", commands.next],
    ["ArrowLeft", () => step(-1)],
    ["ArrowRight", () => step(1)]
  ]);
}
