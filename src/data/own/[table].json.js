import {printPublished} from "../published.js";

/** Any of the analysts' own tables: Framework runs this with `--table=NAME`. */
const name = process.argv.find((word) => word.startsWith("--table="))?.slice("--table=".length);
if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
  throw new Error(`the table is called "${name}", expected a table's name`);
printPublished(`own/${name}`);
