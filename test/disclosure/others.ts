import {readFileSync} from "node:fs";
import {shared} from "../shared.js";
import {type Dimension, flat, type Grid, grid} from "./grid.js";
import {linked, type NamedSystem} from "./linked.js";

/** A table of others with what is known of protecting it. */
export interface OthersTable extends NamedSystem {
  id: string;
  /** How wide a hidden count's interval must be: the limit that its primary rule implies. */
  width: number;
  /** How many more cells the best of the established tools hides; null where nobody tells. */
  known: number | null;
}

interface Instance {
  id: string;
  cells: {region: string; gender: string; n: number}[];
  primary: {region: string; gender?: string}[];
  n: number[][];
  hidden: string[];
  rows: string[];
  columns: string[];
}

/** The tables of ../shared/sdc, with the cells that their documentation hides for themselves. */
export function othersTables(): OthersTable[] {
  const instances = JSON.parse(readFileSync(shared("sdc/instances.json"), "utf8")) as Instance[];
  const instance = (id: string) => instances.find((each) => each.id === id)!;
  return [
    {...regionByGender(instance("two_way_region_gender")), width: 5, known: 3},
    {...regionAndSize(instance("linked_region_size")), width: 1, known: 1},
    {...fourByFour(instance("algebraic_4x4")), width: 5, known: 1},
    {...singletons(instance("singletons")), width: 1, known: 1},
    {...threeWay(), width: 5, known: null},
    {...linkedHierarchies(3), id: "linked_hierarchies, n up to 3", width: 3, known: null},
    {...linkedHierarchies(4), id: "linked_hierarchies, n up to 4", width: 4, known: null}
  ];
}

function regionByGender({id, cells, primary}: Instance) {
  const hidden = primary.map(({region, gender}) => `${region}|${gender}`);
  const inner = new Map(cells.map(({region, gender, n}) => [`${region}|${gender}`, n]));
  return {
    id,
    ...grid([flat("A", "B", "C", "D"), flat("female", "male")], inner, (_, name) => hidden.includes(name))
  };
}

/** The same regions added up by county and by size. */
function regionAndSize({id, cells, primary}: Instance) {
  const hidden = primary.map(({region}) => region);
  const inner = new Map(cells.map(({region, n}) => [region, n]));
  const table = (groups: Record<string, string[]>) =>
    grid(
      [
        {
          codes: ["*", ...Object.keys(groups), ...inner.keys()],
          sums: [
            {total: "*", parts: Object.keys(groups)},
            ...Object.entries(groups).map(([total, parts]) => ({total, parts}))
          ]
        }
      ],
      inner,
      (_, name) => hidden.includes(name)
    );
  const byCounty = table({"county-1": ["A", "B", "I", "J"], "county-2": ["K", "L", "M", "N"]});
  const bySize = table({big: ["L", "M"], small: ["A", "B", "I", "J", "K", "N"]});
  return {id, ...linked(byCounty, bySize)};
}

function fourByFour({id, n, rows, columns, hidden}: Instance) {
  const inner = new Map(
    rows.flatMap((row, i) => columns.map((column, j) => [`${row}|${column}`, n[i]![j]!] as const))
  );
  return {
    id,
    ...grid([flat(...rows), flat(...columns)], inner, (_, name) => hidden.includes(name.replace("|", "")))
  };
}

function singletons({id, cells, primary}: Instance) {
  const hidden = primary.map(({region}) => region);
  return {
    id,
    ...grid(
      [flat(...cells.map(({region}) => region))],
      new Map(cells.map(({region, n}) => [region, n])),
      (_, name) => hidden.includes(name)
    )
  };
}

function threeWay() {
  const v1: Dimension = {
    codes: ["*", "A", "B", "Ba", "Bb", "Bc", "C", "D"],
    sums: [
      {total: "*", parts: ["A", "B", "C", "D"]},
      {total: "B", parts: ["Ba", "Bb", "Bc"]}
    ]
  };
  const inner = countsOf(csv("three_way.csv"), ["v1", "v2", "v3"]);
  return {
    id: "three_way",
    ...grid([v1, flat("m", "w"), flat("a", "b", "c", "d", "e", "f")], inner, (n) => n > 0 && n <= 10)
  };
}

/** Region by gender by an older and by a newer classification, in two tables that share what both add up to. */
function linkedHierarchies(atMost: number) {
  const units = csv("linked_hierarchies.csv");
  const table = (column: string, groups: Record<string, string[]>): Grid => {
    const sectors: Dimension = {
      codes: ["*", ...Object.keys(groups), ...Object.values(groups).flat()],
      sums: [
        {total: "*", parts: Object.keys(groups)},
        ...Object.entries(groups).map(([total, parts]) => ({total, parts}))
      ]
    };
    return grid(
      [flat("R1", "R2"), flat("f", "m"), sectors],
      countsOf(units, ["region", "gender", column]),
      (n) => n > 0 && n <= atMost
    );
  };
  return linked(
    table("ecoOld", {A: ["Aa", "Ab"], B: ["Ba", "Bb"]}),
    table("ecoNew", {C: ["Ca", "Cb", "Cc"], D: ["Da", "Db", "Dc"]})
  );
}

type CsvRow = Record<string, string>;

function csv(file: string): CsvRow[] {
  const [head, ...lines] = readFileSync(shared(`sdc/${file}`), "utf8")
    .replaceAll('"', "")
    .trim()
    .split(/\r?\n/);
  const columns = head!.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [columns[i]!, value])));
}

function countsOf(rows: readonly CsvRow[], columns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = columns.map((column) => row[column]).join("|");
    counts.set(name, (counts.get(name) ?? 0) + Number(row.n));
  }
  return counts;
}
