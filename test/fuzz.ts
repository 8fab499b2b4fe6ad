import {fuzz} from "./ingest/containers/fuzz.js";

/** `npm run test:fuzz [-- files [seed]]`: many mutated files, another seed each day, and a line every thousand. */
const files = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Math.floor(Date.now() / 86_400_000));
console.log(`${files.toLocaleString("en")} mutated files, seed ${seed}`);
const counts = await fuzz(files, seed, (done) => {
  if (done % 1000 === 0) console.log(`  ${done.toLocaleString("en")}`);
});
console.log(JSON.stringify(counts, null, 2));
