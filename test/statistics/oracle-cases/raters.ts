import {brennanPrediger} from "../../../loaders/statistics/brennan-prediger.js";
import type {ChanceCorrected} from "../../../loaders/statistics/chance-corrected.js";
import {codeTable} from "../../../loaders/statistics/code-table.js";
import type {Code, Codings} from "../../../loaders/statistics/codings.js";
import {cohenKappa} from "../../../loaders/statistics/cohen-kappa.js";
import {fleissKappa} from "../../../loaders/statistics/fleiss-kappa.js";
import {gwetAC} from "../../../loaders/statistics/gwet-ac.js";
import {krippendorffAlpha, type Metric} from "../../../loaders/statistics/krippendorff-alpha.js";
import {percentAgreement} from "../../../loaders/statistics/percent-agreement.js";
import {stuartMaxwell} from "../../../loaders/statistics/stuart-maxwell.js";
import {dataset, hasOracles, type OracleCase, oracle, textDataset} from "./shared-data.js";

const weightings = {unweighted: "unweighted", equal: "linear", squared: "quadratic"} as const;
const metrics = ["nominal", "ordinal", "interval", "ratio"] as const satisfies readonly Metric[];

const coefficients = {
  gwet_ac: gwetAC,
  fleiss: fleissKappa,
  brennan_prediger: brennanPrediger
} satisfies Record<string, (codings: Codings, options: {weights: "quadratic"}) => ChanceCorrected>;

export const cases: OracleCase[] = hasOracles
  ? [
      ...anxiety(),
      ...diagnoses(),
      ...rawFour(),
      ...distribution(),
      ...diagnosisTable(),
      ...vision(),
      ...bootstrap()
    ]
  : [];

/** Rows of a file as units; the categories are `range`, or what occurs. */
function unitsOf<T extends Code>(rows: Record<string, T | null>[], categories?: readonly T[]): Codings {
  const units = rows.map((row) => Object.values(row));
  const found = [...new Set(units.flat().filter((code): code is T => code !== null))].sort();
  return {categories: categories ?? found, units};
}

function anxiety(): OracleCase[] {
  const {expected, tolerance} = oracle("raters_anxiety");
  const rows = dataset("anxiety");
  const codings = unitsOf(rows, [1, 2, 3, 4, 5, 6]);
  const id = "raters_anxiety";
  const pairs = Object.entries(expected.kappa_pairs).map(([name, wanted]) => {
    const [, a, b, weighting] = /^r(\d)_r(\d)_(\w+)$/.exec(name)!;
    // R's kappa2 knows only the categories that the two coders used.
    const [first, second] = [rows.map((row) => row[`rater${a}`]!), rows.map((row) => row[`rater${b}`]!)];
    const used = [...new Set([...first, ...second])].sort();
    return {
      oracle: id,
      name,
      actual: () => {
        const {value, z, p, n} = cohenKappa(codeTable(first, second, used), {
          weights: weightings[weighting as keyof typeof weightings]
        });
        return {kappa: value, z, p, n};
      },
      expected: wanted,
      tolerance
    };
  });
  return [
    ...[0, 1, 2].map((apart) => ({
      oracle: id,
      name: `percent agreement within ${apart}`,
      actual: () => percentAgreement(codings, {tolerance: apart}).all,
      expected: expected.percent_agree[`tolerance${apart}`],
      tolerance
    })),
    ...pairs,
    ...metrics.map((metric) => ({
      oracle: id,
      name: `krippendorff ${metric}`,
      actual: () => krippendorffAlpha(codings, {metric}).value,
      expected: expected.kripp[metric],
      tolerance
    })),
    {
      oracle: id,
      name: "fleiss",
      actual: () => fleissKappa(codings).value,
      expected: expected.fleiss_kappa,
      tolerance
    },
    {
      oracle: id,
      name: "light: the mean of Cohen's kappas",
      actual: () => {
        const list = ["rater1", "rater2", "rater3"];
        const kappas = [
          [0, 1],
          [0, 2],
          [1, 2]
        ].map(([a, b]) => {
          const column = (name: string) => rows.map((row) => row[name]!);
          return cohenKappa(codeTable(column(list[a!]!), column(list[b!]!), [1, 2, 3, 4, 5, 6])).value!;
        });
        return kappas.reduce((sum, kappa) => sum + kappa, 0) / 3;
      },
      expected: expected.light_kappa,
      tolerance
    }
  ];
}

interface CacRow {
  est: number;
  se: number;
  pa: number;
  pe: number;
}

/** irrCAC rounds to five decimals, the errors as well. */
function cac(id: string, codings: Codings, tolerance: number): OracleCase[] {
  const {expected} = oracle(id);
  return Object.entries(expected.cac as Record<string, Record<string, CacRow>>).flatMap(
    ([weighting, wanted]) => {
      const weights = weighting as "unweighted";
      return [
        ...Object.entries(coefficients).map(([name, coefficient]) => ({
          oracle: id,
          name: `${name} ${weighting}`,
          actual: () => {
            const {value, se, pa, pe} = coefficient(codings, {weights});
            return {est: value, se, pa, pe};
          },
          expected: pick(wanted[name]!),
          tolerance
        })),
        {
          oracle: id,
          name: `percent ${weighting}`,
          actual: () => {
            const {pairs, se} = percentAgreement(codings, {weights});
            return {est: pairs, se};
          },
          expected: {est: wanted.percent!.est, se: wanted.percent!.se},
          tolerance
        }
      ];
    }
  );
}

function pick({est, se, pa, pe}: CacRow): CacRow {
  return {est, se, pa, pe};
}

function diagnoses(): OracleCase[] {
  const id = "raters_diagnoses";
  const {expected, tolerance} = oracle(id);
  const codings = unitsOf(textDataset("diagnoses"));
  return [
    {
      oracle: id,
      name: "fleiss",
      actual: () => fleissKappa(codings).value,
      expected: expected.fleiss,
      tolerance
    },
    {
      oracle: id,
      name: "krippendorff nominal",
      actual: () => krippendorffAlpha(codings).value,
      expected: expected.kripp_nominal,
      tolerance
    },
    {
      oracle: id,
      name: "all agree",
      actual: () => percentAgreement(codings).all,
      expected: expected.percent_all_agree,
      tolerance
    },
    ...cac(id, codings, tolerance)
  ];
}

function rawFour(): OracleCase[] {
  const id = "raters_cac_raw4raters";
  const {expected, tolerance} = oracle(id);
  const codings = unitsOf(dataset("cac_raw4raters"), [1, 2, 3, 4, 5]);
  return [
    ...cac(id, codings, tolerance),
    ...metrics.map((metric) => ({
      oracle: id,
      name: `krippendorff ${metric}`,
      actual: () => krippendorffAlpha(codings, {metric}).value,
      expected: expected.irr_kripp[metric],
      tolerance
    }))
  ];
}

function distribution(): OracleCase[] {
  const id = "raters_dist_6raters";
  const {expected, tolerance} = oracle(id);
  const rows = dataset("distrib_6raters");
  const codings: Codings = {
    categories: Object.keys(rows[0]!),
    patterns: rows.map((row) => ({counts: Object.values(row).map((count) => count!)}))
  };
  return (["unweighted", "quadratic"] as const).flatMap((weights) => {
    const wanted = expected[weights];
    const figure = (name: string, actual: () => {value: number | null; se: number | null}, key: string) => ({
      oracle: id,
      name: `${name} ${weights}`,
      actual: () => {
        const {value, se} = actual();
        return {est: value, se};
      },
      expected: {est: wanted[key].est, se: wanted[key].se},
      tolerance
    });
    return [
      figure("gwet", () => gwetAC(codings, {weights}), "gwet"),
      figure("fleiss", () => fleissKappa(codings, {weights}), "fleiss"),
      figure("brennan-prediger", () => brennanPrediger(codings, {weights}), "bp"),
      figure(
        "percent",
        () => {
          const {pairs, se} = percentAgreement(codings, {weights});
          return {value: pairs, se};
        },
        "pa"
      )
    ];
  });
}

function tableOf(name: string, first: string, second: string): number[][] {
  const rows = textDataset(name);
  const categories = [...new Set(rows.map((row) => row[first]!))];
  return categories.map((a) =>
    categories.map((b) => Number(rows.find((row) => row[first] === a && row[second] === b)?.Freq ?? 0))
  );
}

function diagnosisTable(): OracleCase[] {
  const id = "raters_cont4x4diagnosis";
  const {expected, tolerance} = oracle(id);
  const table = tableOf("cont4x4diagnosis", "Var1", "Var2");
  return (["unweighted", "linear", "quadratic"] as const).map((weights) => ({
    oracle: id,
    name: `kappa ${weights}`,
    actual: () => cohenKappa(table, {weights}).value,
    expected: expected[weights].kappa.est,
    tolerance
  }));
}

function vision(): OracleCase[] {
  const id = "raters_vision";
  const {expected, tolerance} = oracle(id);
  const table = tableOf("vision_table", "r.eye", "l.eye");
  const kappas = {
    kappa_unweighted: "unweighted",
    kappa_linear: "linear",
    kappa_quadratic: "quadratic"
  } as const;
  return [
    ...Object.entries(kappas).map(([name, weights]) => ({
      oracle: id,
      name,
      actual: () => {
        const {value, z, p, n} = cohenKappa(table, {weights});
        return {kappa: value, z, p, n};
      },
      expected: expected[name],
      tolerance
    })),
    {
      oracle: id,
      name: "stuart-maxwell",
      actual: () => {
        const {chiSquare, df, p} = stuartMaxwell(table);
        return {chisq: [[chiSquare]], df, p: [[p]]};
      },
      expected: expected.stuart_maxwell,
      tolerance
    }
  ];
}

function bootstrap(): OracleCase[] {
  const id = "krippendorff_bootstrap";
  const {expected, tolerance} = oracle(id);
  const codings = unitsOf(dataset("cac_raw4raters"), [1, 2, 3, 4, 5]);
  return [
    {
      oracle: id,
      name: "alpha and its interval",
      actual: () => {
        const {value, low, high} = krippendorffAlpha(codings, {replicates: 5000, seed: 1});
        return {alpha: value, ci: [low, high]};
      },
      expected: {alpha: expected.alpha, ci: expected.ci},
      tolerance
    }
  ];
}
