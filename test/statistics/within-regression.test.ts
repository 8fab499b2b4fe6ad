import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterMean} from "../../loaders/statistics/cluster-mean.js";
import {symmetricEigen} from "../../loaders/statistics/symmetric-eigen.js";
import {type TeamQuarter, withinRegression} from "../../loaders/statistics/within-regression.js";

/** An unbalanced panel of 5 teams over 4 quarters. */
const panel: TeamQuarter[] = [
  ["a", "q1", 10, 1, 4],
  ["a", "q2", 12, 3, 3],
  ["a", "q3", 15, 4, 6],
  ["a", "q4", 14, 4, 1],
  ["b", "q1", 20, 5, 2],
  ["b", "q2", 19, 3, 7],
  ["b", "q4", 25, 8, 5],
  ["c", "q2", 5, 2, 2],
  ["c", "q3", 9, 4, 3],
  ["c", "q4", 8, 2, 5],
  ["d", "q1", 30, 6, 1],
  ["d", "q3", 33, 9, 2],
  ["e", "q1", 14, 2, 5],
  ["e", "q2", 13, 4, 4],
  ["e", "q3", 19, 5, 6],
  ["e", "q4", 21, 7, 7]
].map(([team, quarter, y, ...x]) => ({team, quarter, y, x}) as TeamQuarter);

describe("withinRegression", () => {
  it.each(["team", "team and quarter"] as const)(
    "is the regression on dummies, with effects of %s",
    (effects) => {
      const found = withinRegression(panel, {effects});
      const wanted = regressionOnDummies(panel, effects === "team and quarter");
      for (const [k, term] of found.terms.entries()) {
        expect(term.beta).toBeCloseTo(wanted.beta[k]!, 9);
        expect(term.seClassical).toBeCloseTo(wanted.seClassical[k]!, 9);
        expect(term.seHc0).toBeCloseTo(wanted.seHc0[k]!, 9);
        expect(term.seCr2).toBeCloseTo(wanted.seCr2[k]!, 8);
        expect(term.df).toBeCloseTo(wanted.df[k]!, 7);
        expect(term.t).toBeCloseTo(wanted.beta[k]! / wanted.seCr2[k]!, 7);
      }
      expect(found).toMatchObject({n: 16, teams: 5, quarters: 4, singletons: 0});
    }
  );

  it("is a paired comparison of two quarters, CR2 and df included", () => {
    const changes = [2, 5, 3, -1, 4, 6];
    const rows = changes.flatMap((change, j) => [
      {team: `${j}`, quarter: "q1", y: j, x: [0]},
      {team: `${j}`, quarter: "q2", y: j + change, x: [1]}
    ]);
    const [term] = withinRegression(rows, {effects: "team"}).terms;
    const wanted = clusterMean(changes.map((x) => ({n: 1, x})));
    expect(term!.beta).toBeCloseTo(wanted.mean!, 10);
    expect(term!.seCr2).toBeCloseTo(wanted.seCr2!, 10);
    expect(term!.df).toBeCloseTo(wanted.df!, 8);
  });

  it("puts CR1 and CR2 above HC0 here, and df below the number of teams", () => {
    for (const {seHc0, seCr1, seCr2, df} of withinRegression(panel).terms) {
      expect(seCr1!).toBeGreaterThan(seHc0!);
      expect(seCr2!).toBeGreaterThan(seHc0!);
      expect(df!).toBeLessThan(5);
    }
  });

  it("does not see what sets teams or quarters apart, nor the order of rows", () => {
    const quarter = {q1: 3, q2: -7, q3: 11, q4: 2} as Record<string, number>;
    const moved = panel.map((row) => ({
      ...row,
      y: row.y + 100 * row.team.charCodeAt(0) + quarter[row.quarter]!,
      x: row.x.map((value) => value + row.team.charCodeAt(0))
    }));
    const found = withinRegression([...moved].reverse());
    for (const [k, term] of withinRegression(panel).terms.entries()) {
      expect(found.terms[k]!.beta).toBeCloseTo(term.beta!, 8);
      expect(found.terms[k]!.seCr2).toBeCloseTo(term.seCr2!, 8);
      expect(found.terms[k]!.df).toBeCloseTo(term.df!, 6);
    }
  });

  it("leaves out teams of one quarter, and counts them", () => {
    const more = withinRegression([...panel, {team: "f", quarter: "q1", y: 99, x: [7, 1]}]);
    expect(more.singletons).toBe(1);
    expect(more.terms[0]!.seCr2).toBeCloseTo(withinRegression(panel).terms[0]!.seCr2!, 10);
    expect(more.teams).toBe(5);
  });

  it.each([
    [[], "fewer than 2 teams with 2 quarters", "no rows"],
    [panel.filter((row) => row.team === "a"), "fewer than 2 teams with 2 quarters", "one team"],
    [
      panel.filter((row) => "ab".includes(row.team) && "q1q2".includes(row.quarter)),
      "no more rows than effects",
      "4 rows"
    ]
  ])("has no answer for too little: %#", (rows, reason, _why) => {
    expect(withinRegression(rows).reason).toBe(reason);
  });

  it("names a predictor that never changes within a team", () => {
    const rows = panel.map((row) => ({...row, x: [row.x[0]!, row.team.charCodeAt(0) / 7]}));
    const [moving, fixed] = withinRegression(rows).terms;
    expect(fixed).toMatchObject({beta: null, seCr2: null, reason: "no variation within teams and quarters"});
    expect(moving!.beta).toBeCloseTo(
      withinRegression(panel.map((row) => ({...row, x: [row.x[0]!]}))).terms[0]!.beta!,
      9
    );
  });

  it("scales with the outcome", () => {
    fc.assert(
      fc.property(fc.double({min: 0.01, max: 1000, noNaN: true}), (scale) => {
        const [term] = withinRegression(panel.map((row) => ({...row, y: row.y * scale}))).terms;
        const [plain] = withinRegression(panel).terms;
        expect(term!.beta! / scale).toBeCloseTo(plain!.beta!, 8);
        expect(term!.p).toBeCloseTo(plain!.p!, 8);
      }),
      {numRuns: 20}
    );
  });

  it("refuses rows whose predictors differ in number, and NaN", () => {
    expect(() => withinRegression([...panel, {team: "a", quarter: "q9", y: 1, x: [1]}])).toThrow("found 1");
    expect(() => withinRegression([{team: "a", quarter: "q9", y: Number.NaN, x: [1]}])).toThrow("y must be");
  });
});

/** The same by the textbook: every dummy a column, whole matrices, CR2 from the pseudo-inverse root of I - H. */
function regressionOnDummies(rows: readonly TeamQuarter[], hasQuarters: boolean) {
  const teams = [...new Set(rows.map((row) => row.team))];
  const quarters = hasQuarters ? [...new Set(rows.map((row) => row.quarter))].slice(1) : [];
  const x = rows.map((row) => [
    ...row.x,
    ...teams.map((team) => Number(row.team === team)),
    ...quarters.map((quarter) => Number(row.quarter === quarter))
  ]);
  const y = rows.map((row) => row.y);
  const bread = pseudoPower(multiply(transpose(x), x), -1);
  const solver = multiply(bread, transpose(x));
  const hat = multiply(x, solver);
  const residuals = y.map((value, i) => value - hat[i]!.reduce((sum, h, j) => sum + h * y[j]!, 0));
  const rest = hat.map((row, i) => row.map((h, j) => Number(i === j) - h));
  const dfResidual = rows.length - x[0]!.length;
  const variance = residuals.reduce((sum, e) => sum + e * e, 0) / dfResidual;

  return {
    beta: [0, 1].map((k) => solver[k]!.reduce((sum, s, i) => sum + s * y[i]!, 0)),
    seClassical: [0, 1].map((k) => Math.sqrt(variance * bread[k]![k]!)),
    seHc0: [0, 1].map((k) =>
      Math.sqrt(sumBy(teams, (team) => sumOver(rowsOf(team), (i) => solver[k]![i]! * residuals[i]!) ** 2))
    ),
    seCr2: [0, 1].map((k) =>
      Math.sqrt(
        sumBy(teams, (team) => sumOver(rowsOf(team), (i) => adjusted(team, k)[i]! * residuals[i]!) ** 2)
      )
    ),
    df: [0, 1].map((k) => {
      const p = teams.map((team) =>
        multiply(
          rest,
          adjusted(team, k).map((value) => [value])
        ).map(([value]) => value!)
      );
      const trace = sumBy(p, (a) => a.reduce((sum, value) => sum + value * value, 0));
      const squares = sumBy(p, (a) =>
        sumBy(p, (b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0) ** 2)
      );
      return trace ** 2 / squares;
    })
  };

  function rowsOf(team: string) {
    return [...rows.keys()].filter((i) => rows[i]!.team === team);
  }

  /** A_g X_g M for coefficient k, 0 outside the team. */
  function adjusted(team: string, k: number): number[] {
    const members = rowsOf(team);
    const root = pseudoPower(
      members.map((i) => members.map((j) => rest[i]![j]!)),
      -0.5
    );
    const values = new Array<number>(rows.length).fill(0);
    for (const [a, i] of members.entries())
      values[i] = sumOver([...members.keys()], (b) => root[a]![b]! * solver[k]![members[b]!]!);
    return values;
  }
}

function pseudoPower(matrix: number[][], power: number): number[][] {
  const {values, vectors} = symmetricEigen(matrix);
  const largest = Math.max(...values);
  return matrix.map((_, i) =>
    matrix.map((_, j) =>
      [...values].reduce(
        (sum, value, k) =>
          value < 1e-10 * largest ? sum : sum + value ** power * vectors[k]![i]! * vectors[k]![j]!,
        0
      )
    )
  );
}

function multiply(a: number[][], b: number[][]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

function transpose(a: number[][]): number[][] {
  return a[0]!.map((_, j) => a.map((row) => row[j]!));
}

function sumBy<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function sumOver(indices: readonly number[], value: (i: number) => number): number {
  return sumBy(indices, value);
}
