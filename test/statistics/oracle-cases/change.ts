import {pairedChange} from "../../../loaders/statistics/paired-change.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

const columns: Record<string, string> = {"T1->T2": "NCPRF.T2", "T1->T3": "NCPRF.T3"};

export const cases: OracleCase[] = hasOracles ? changeCases() : [];

function changeCases(): OracleCase[] {
  const {expected, tolerance} = oracle("change_chen2005");
  const rows = dataset("chen2005");
  return expected.flatMap((wanted: Record<string, never>) => {
    const found = pairedChange(
      rows.map((row) => ({before: row["NCPRF.T1"]!, after: row[columns[wanted.label!]!]!}))
    );
    const figures: [string, unknown, unknown][] = [
      ["n matched", found.n, wanted.n_matched],
      ["mean difference", found.meanDiff, wanted.mean_diff_matched],
      ["sd of differences", found.sdDiff, wanted.sd_diff],
      ["dz", found.dz, wanted.dz],
      ["r", found.r, wanted.r],
      ["t", found.t, wanted.paired_t],
      ["df", found.df, wanted.df],
      ["p", found.p, wanted.p],
      ["interval", [found.low, found.high], wanted.ci],
      ["Wilcoxon V", found.wilcoxonV, wanted.wilcoxon_V],
      ["Wilcoxon p", found.wilcoxonP, wanted.wilcoxon_p]
    ];
    return figures.map(([figure, actual, value]) => ({
      oracle: "change_chen2005",
      name: `${wanted.label}: ${figure}`,
      actual: () => actual,
      expected: value,
      tolerance
    }));
  });
}
