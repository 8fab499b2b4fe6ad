import {prototypeCorrelation, strategicConsensus} from "../../../loaders/statistics/strategic-consensus.js";
import {dataset, hasOracles, type OracleCase, oracle, textDataset} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? [...topManagers(), ...companies()] : [];

function topManagers(): OracleCase[] {
  const id = "scm_tmt";
  const {expected, tolerance} = oracle(id);
  const rows = textDataset("tmt_strategic_priorities");
  const members = Object.keys(rows[0]!).slice(1);
  const ratings = members.map((member) => rows.map((row) => Number(row[member])));
  const split = (from: number, to: number) => strategicConsensus(ratings.slice(from, to));
  return [
    {
      oracle: id,
      name: "within the group",
      actual: () => {
        const {members: n, items, alpha, meanR, prototype} = strategicConsensus(ratings);
        return {members: n, items, alpha, mean_pairwise_r: meanR, prototype};
      },
      expected: {
        members: expected.members,
        items: expected.items,
        alpha: expected.alpha,
        mean_pairwise_r: expected.mean_pairwise_r,
        prototype: expected.prototype
      },
      tolerance
    },
    {
      oracle: id,
      name: "members beside the prototype",
      actual: () => {
        const {prototype} = strategicConsensus(ratings);
        return ratings.map((row) => prototypeCorrelation(prototype!, row));
      },
      expected: expected.member_prototype_r,
      tolerance
    },
    {
      oracle: id,
      name: "Kendall's W",
      actual: () => strategicConsensus(ratings).alpha,
      expected: expected.kendall_W,
      tolerance
    },
    {
      oracle: id,
      name: "two halves",
      actual: () => ({
        alpha_1_4: split(0, 4).alpha,
        alpha_5_9: split(4, 9).alpha,
        between_r: prototypeCorrelation(split(0, 4).prototype!, split(4, 9).prototype!)
      }),
      expected: expected.split_1_4_vs_5_9,
      tolerance
    }
  ];
}

function companies(): OracleCase[] {
  const id = "scm_lq2002";
  const {expected, inputs, tolerance} = oracle(id);
  const rows = dataset("lq2002");
  const groups = (inputs.ids as (number | string)[]).map((company) =>
    strategicConsensus(
      rows
        .filter((row) => row[inputs.group] === Number(company))
        .map((row) => (inputs.items as string[]).map((item) => row[item]!))
    )
  );
  return [
    ...groups.map((group, i) => ({
      oracle: id,
      name: `company ${inputs.ids[i]}`,
      actual: () => [group.members, group.alpha, group.meanR, group.prototype],
      expected: ["members", "alpha", "mean_pairwise_r", "prototype"].map((key) => expected.groups[i][key]),
      tolerance
    })),
    {
      oracle: id,
      name: "between companies",
      actual: () => groups.map((a) => groups.map((b) => prototypeCorrelation(a.prototype!, b.prototype!))),
      expected: expected.between_r,
      tolerance
    }
  ];
}
