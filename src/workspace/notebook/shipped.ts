import dataQuality from "../notebooks/data-quality.md";
import expectationGap from "../notebooks/expectation-gap.md";
import falseConsensus from "../notebooks/false-consensus.md";
import resultsLink from "../notebooks/results-link.md";
import stakeholderMatrix from "../notebooks/stakeholder-matrix.md";
import whatChanged from "../notebooks/what-changed.md";

/** The notebooks that ship with the product, by title, as the text of their files. */
export const shipped: ReadonlyMap<string, string> = new Map([
  ["Data quality", dataQuality],
  ["Expectation gap", expectationGap],
  ["False consensus", falseConsensus],
  ["What changed and why", whatChanged],
  ["Results link", resultsLink],
  ["Stakeholder matrix", stakeholderMatrix]
]);
