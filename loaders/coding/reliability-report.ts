import {codeTables, type Variable, variables} from "./code-tables.js";
import type {Codebook} from "./codebook.js";
import type {CodedUnit, Given} from "./final-codes.js";
import {
  type CodeTable,
  confusionOf,
  type Reliability,
  reliabilityOf,
  reliabilityOfCategory
} from "./reliability.js";

/** Where a unit was written; a coder never sees it. */
export interface Place {
  quarter: string;
  group: string;
}

/** The reliability of one variable, over all units or a part of them. */
export interface ReliabilityLine extends Reliability {
  variable: Variable;
  /** One action, code or theme against all others; null for the whole variable. */
  category: string | null;
  /** Null over all quarters, or all groups. */
  quarter: string | null;
  group: string | null;
}

/** A unit on which coders differ. */
export interface Disagreement {
  unit: string;
  given: readonly Given[];
  differsIn: readonly ("action" | "code")[];
}

/** A code with how often coders meet on it. */
export interface CodeAgreement {
  code: string;
  /** Units to which any coder gave it. */
  units: number;
  /** Of those, units to which all coders gave it. */
  agreed: number;
  disagreements: readonly Disagreement[];
}

export interface ReliabilityReport {
  coders: readonly string[];
  /** Units that at least two coders coded. */
  doublyCoded: number;
  lines: readonly ReliabilityLine[];
  /** Of the first two coders: the first gives the row. */
  confusion: {
    action: {categories: readonly string[]; counts: number[][]};
    code: {categories: readonly string[]; counts: number[][]};
  };
  /** The codes on which coders meet least, first. */
  codes: readonly CodeAgreement[];
  /** Every unit on which they differ, those of the worst codes first. */
  disagreements: readonly Disagreement[];
}

/** Fewer doubly coded units than this get no figures of their own. */
const fewestUnits = 10;

/**
 * How far coders agree before anything was settled: action, code and theme, each as a whole and a category at a time, by
 * quarter and by group, with the confusion tables and the units that disagree. `places` says where each unit was
 * written, and may name several.
 */
export function reliabilityReport(
  units: readonly CodedUnit[],
  codebook: Codebook,
  places: ReadonlyMap<string, readonly Place[]>,
  seed: number
): ReliabilityReport {
  const {compared, coders, categories, tableOf} = codeTables(units, codebook);
  const line = (
    variable: Variable,
    part: readonly CodedUnit[],
    where: Partial<Pick<ReliabilityLine, "category" | "quarter" | "group">>
  ): ReliabilityLine[] => {
    const table = tableOf(part, variable);
    if (part.length < (where.quarter || where.group ? fewestUnits : 1)) return [];
    const {category = null, quarter = null, group = null} = where;
    const figures =
      category === null
        ? reliabilityOf(table, categories[variable], seed)
        : reliabilityOfCategory(table, category, seed);
    return [{variable, category, quarter, group, ...figures}];
  };
  const placed = (isHere: (place: Place) => boolean) =>
    compared.filter(({unit}) => places.get(unit)?.some(isHere));
  const all = [...places.values()].flat();
  const quarters = [...new Set(all.map(({quarter}) => quarter))].sort();
  const groups = [...new Set(all.map(({group}) => group))].sort();
  const lines = variables.flatMap((variable) => {
    const given = new Set(tableOf(compared, variable).flat());
    return [
      ...line(variable, compared, {}),
      ...categories[variable]
        .filter((category) => given.has(category))
        .flatMap((category) => line(variable, compared, {category})),
      ...quarters.flatMap((quarter) =>
        line(
          variable,
          placed((place) => place.quarter === quarter),
          {quarter}
        )
      ),
      ...groups.flatMap((group) =>
        line(
          variable,
          placed((place) => place.group === group),
          {group}
        )
      )
    ];
  });
  const codes = codeAgreement(compared);
  return {
    coders,
    doublyCoded: compared.length,
    lines,
    confusion: {
      action: confusion(tableOf(compared, "action"), categories.action),
      code: confusion(tableOf(compared, "code"), categories.code)
    },
    codes,
    disagreements: [
      ...new Map(codes.flatMap((each) => each.disagreements).map((each) => [each.unit, each])).values()
    ]
  };
}

function confusion(table: CodeTable, categories: readonly string[]) {
  const pairs = table.map((codes) => [codes[0] ?? null, codes[1] ?? null] as const);
  const given = new Set(pairs.flat());
  const used = categories.filter((category) => given.has(category));
  return {categories: used, counts: confusionOf(pairs, used)};
}

/** Codes by how seldom coders meet on them; a difference of action alone is one as well. */
function codeAgreement(units: readonly CodedUnit[]): CodeAgreement[] {
  const found = new Map<string, {units: number; agreed: number; disagreements: Disagreement[]}>();
  for (const {unit, given} of units) {
    const codes = [...new Set(given.flatMap(({code}) => code ?? []))];
    const isSameAction = new Set(given.map(({action}) => action)).size === 1;
    const differsIn = [
      ...(isSameAction ? [] : ["action" as const]),
      ...(codes.length > 1 ? ["code" as const] : [])
    ];
    for (const code of codes) {
      const own = found.get(code) ?? {units: 0, agreed: 0, disagreements: []};
      found.set(code, own);
      own.units++;
      if (codes.length === 1) own.agreed++;
      if (differsIn.length > 0) own.disagreements.push({unit, given, differsIn});
    }
  }
  const share = ({agreed, units: n}: {agreed: number; units: number}) => agreed / n;
  return [...found]
    .map(([code, own]) => ({code, ...own}))
    .sort((a, b) => share(a) - share(b) || b.units - a.units || (a.code < b.code ? -1 : 1));
}
