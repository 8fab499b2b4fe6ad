import {coorient} from "../../../loaders/statistics/coorient.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

const figures = {
  mean_diff: "meanDiff",
  mad: "mad",
  D2: "dSquared",
  rms: "rms",
  r: "r",
  hit0: "hit0",
  hit1: "hit1",
  elevation: "elevation",
  scatter: "scatter",
  shape: "shape",
  linCCC: "ccc"
} as const;

export const cases: OracleCase[] = hasOracles ? coorientationCases() : [];

function coorientationCases(): OracleCase[] {
  const {expected, tolerance} = oracle("coorientation_liking_a");
  const rows = dataset("likingLong_a");
  const answers = new Map(rows.map((row) => [`${row.perceiver}>${row.target}`, row]));
  const isA = (person: number | null) => person! <= 27;
  const samples: [string, Record<string, Record<string, number>>, (row: (typeof rows)[number]) => boolean][] =
    [
      ["all", expected.all, () => true],
      ["A to A", expected.directed_blocks.A_to_A, (row) => isA(row.perceiver!) && isA(row.target!)],
      ["A to B", expected.directed_blocks.A_to_B, (row) => isA(row.perceiver!) && !isA(row.target!)],
      ["B to A", expected.directed_blocks.B_to_A, (row) => !isA(row.perceiver!) && isA(row.target!)],
      ["B to B", expected.directed_blocks.B_to_B, (row) => !isA(row.perceiver!) && !isA(row.target!)],
      ...expected.first10_perceivers.map(
        (person: {perceiver: number}) =>
          [
            `perceiver ${person.perceiver}`,
            person,
            (row: {perceiver: number}) => row.perceiver === person.perceiver
          ] as const
      )
    ];
  return samples.flatMap(([name, wanted, isIn]) => {
    const chosen = rows.filter(isIn);
    const direct = chosen.map((row) => row.liking_a!);
    const meta = chosen.map((row) => row.metaliking_a!);
    const returned = chosen.map((row) => answers.get(`${row.target}>${row.perceiver}`)!.liking_a!);
    const found = {
      agreement: coorient({x: direct, y: returned}),
      congruency: coorient({x: meta, y: direct}),
      accuracy: coorient({x: meta, y: returned})
    };
    return Object.entries(found).flatMap(([measure, figuresFound]) =>
      Object.entries(figures).map(([theirs, ours]) => ({
        oracle: "coorientation_liking_a",
        name: `${name}: ${measure}, ${ours}`,
        actual: () => figuresFound[ours],
        expected: wanted[measure]![theirs as never],
        tolerance
      }))
    );
  });
}
