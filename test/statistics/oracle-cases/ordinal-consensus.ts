import {tastleConsensus} from "../../../loaders/statistics/tastle-consensus.js";
import {vanDerEijkA} from "../../../loaders/statistics/van-der-eijk-a.js";
import {hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? ordinalConsensusCases() : [];

interface Wanted {
  counts: number[];
  consensus: number;
  agreementA: number;
}

function ordinalConsensusCases(): OracleCase[] {
  const {expected, tolerance} = oracle("ordinal_consensus_counts");
  const vectors: Wanted[] = [expected.doc_vector, ...expected.lq2002];
  return vectors.map(({counts, consensus, agreementA}) => {
    const answers = {values: counts.map((_, i) => i + 1), counts};
    const scale = {low: 1, high: counts.length};
    return {
      oracle: "ordinal_consensus_counts",
      name: counts.join(", "),
      actual: () => [tastleConsensus(answers, scale).value, vanDerEijkA(answers, scale).value],
      expected: [consensus, agreementA],
      tolerance
    };
  });
}
