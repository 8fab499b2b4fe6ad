import fc from "fast-check";
import type {SeedFile} from "./seed-files.js";

/** One change to a file; places are shares of its length. */
type Mutation =
  | {kind: "flip"; at: number; bit: number}
  | {kind: "set"; at: number; byte: number}
  | {kind: "cut"; at: number}
  | {kind: "remove" | "repeat"; at: number; length: number; times: number}
  | {kind: "insert"; at: number; text: string}
  | {kind: "splice"; at: number; from: number; other: number};

const share = fc.nat(9999).map((tenThousandths) => tenThousandths / 10_000);
/** What breaks readers of delimited text, JSON and XML. */
const nasty = fc.constantFrom(
  ...[
    '"',
    "'",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\uFEFF",
    '""',
    '"\n',
    ',"',
    "=cmd|' /C calc'!A0",
    "\u2028"
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    "\\",
    "\\u0000",
    "null",
    "1e999",
    "<",
    "&",
    "]]>",
    "<!DOCTYPE a>",
    "&x;",
    "é",
    "語",
    "😀"
  ]
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({kind: fc.constant("flip" as const), at: share, bit: fc.nat(7)}),
  fc.record({kind: fc.constant("set" as const), at: share, byte: fc.nat(255)}),
  fc.record({kind: fc.constant("cut" as const), at: share}),
  fc.record({
    kind: fc.constantFrom("remove" as const, "repeat" as const),
    at: share,
    length: fc.integer({min: 1, max: 200}),
    times: fc.integer({min: 1, max: 50})
  }),
  fc.record({kind: fc.constant("insert" as const), at: share, text: nasty}),
  fc.record({kind: fc.constant("splice" as const), at: share, from: share, other: fc.nat(1000)})
);

/** A seed's place, and what is done to it; half of the changes fall on its first 200 bytes, where headers are. */
export const mutated = fc.record({
  seed: fc.nat(1000),
  inHeader: fc.boolean(),
  mutations: fc.array(mutation, {minLength: 1, maxLength: 4})
});
export type Mutated = typeof mutated extends fc.Arbitrary<infer Value> ? Value : never;

/** The bytes of a seed after its mutations. */
export function mutate(seeds: readonly SeedFile[], {seed, inHeader, mutations}: Mutated): SeedFile {
  const {name, bytes} = seeds[seed % seeds.length]!;
  let now: Buffer = Buffer.from(bytes);
  for (const change of mutations) {
    const span = inHeader ? Math.min(200, now.length) : now.length;
    const at = Math.floor(change.at * span);
    const [before, after] = [now.subarray(0, at), now.subarray(at)];
    switch (change.kind) {
      case "flip":
        if (at < now.length) now[at]! ^= 1 << change.bit;
        break;
      case "set":
        if (at < now.length) now[at] = change.byte;
        break;
      case "cut":
        now = Buffer.from(before);
        break;
      case "remove":
        now = Buffer.concat([before, after.subarray(change.length)]);
        break;
      case "repeat":
        now = Buffer.concat([before, ...Array(change.times).fill(after.subarray(0, change.length)), after]);
        break;
      case "insert":
        now = Buffer.concat([before, Buffer.from(change.text), after]);
        break;
      case "splice": {
        const other = seeds[change.other % seeds.length]!.bytes;
        now = Buffer.concat([before, other.subarray(Math.floor(change.from * other.length))]);
      }
    }
  }
  return {name, bytes: now};
}
