import {coding} from "./coding.js";
import {codingSitting} from "./coding-sitting.js";
import {printCoverage} from "./coverage-table.js";
import {disclosure} from "./disclosure.js";
import {disclosureOthers} from "./disclosure-others.js";
import {disclosureScale} from "./disclosure-scale.js";
import {filters} from "./filters.js";
import {formats} from "./formats.js";
import {pages} from "./pages.js";
import {saveToChart} from "./save-to-chart.js";
import {scale} from "./scale.js";
import {statistics} from "./statistics.js";
import {workspace} from "./workspace.js";
import {workspaceMemory} from "./workspace-memory.js";

/** The benches by name; `npm run bench` runs all, `npm run bench -- scale` one. */
const benches: Record<string, () => void | Promise<void>> = {
  statistics,
  scale,
  formats,
  disclosure,
  saving: saveToChart,
  "disclosure-others": disclosureOthers,
  "disclosure-scale": disclosureScale,
  workspace,
  "workspace-memory": workspaceMemory,
  coding,
  sitting: codingSitting,
  pages,
  filters,
  coverage: printCoverage
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0 || named.includes("--help")) {
  console.error(`npm run bench [-- name ...]; the names are ${Object.keys(benches).join(", ")}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const name of named.length > 0 ? named : Object.keys(benches)) await benches[name]!();
}
