import type {Table} from "apache-arrow";

/** Where the rows of each choice stand in the results of all, as src/data/notebook/run-query.js writes it. */
interface Choices {
  names: readonly string[];
  parts: readonly {values: readonly unknown[]; from: number; to: number}[];
}

/**
 * The rows of a query's results that belong to what a reader chose, from a file that holds the results of every choice.
 * Throws where the file has no such choice.
 */
export function resultFor(chosen: Readonly<Record<string, unknown>>, results: Table): Table {
  const {names, parts} = JSON.parse(results.schema.metadata.get("choices")!) as Choices;
  const asked = JSON.stringify(names.map((name) => chosen[name]));
  const part = parts.find(({values}) => JSON.stringify(values) === asked);
  if (part === undefined)
    throw new Error(`no result was made for ${JSON.stringify(chosen)} when the site was built`);
  return results.slice(part.from, part.to);
}
