import {printFile} from "../print-file.js";

/**
 * What a coder gave, as the engagement had it: Framework runs this with `--coder=NAME`. As text, for a file that was
 * edited by hand may have rows of any length, which a loader of CSV may not print.
 */
const name = process.argv.find((word) => word.startsWith("--coder="))?.slice("--coder=".length);
if (!/^[a-z0-9][a-z0-9-]*$/.test(name ?? ""))
  throw new Error(`the coder is called "${name}", expected small letters, digits and "-"`);
printFile(`codings/${name}.csv`);
