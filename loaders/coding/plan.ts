import {randomSource} from "../statistics/random.js";

/** A unit to be shared out, and the part of the material of which the doubly coded share is taken alike. */
export interface PlannedUnit {
  unit: string;
  stratum: string;
}

export interface PlanRules {
  /** In the order of their names; null where nobody was named: everybody codes everything. */
  coders: readonly string[] | null;
  /** Up to so many units everybody codes all. */
  doubleAll: number;
  /** Beyond, the share that everybody codes; at least 100 units. */
  doubleShare: number;
  seed: number;
}

const fewestDouble = 100;

/**
 * Who codes which unit: all of them up to `doubleAll`, else a random share in every stratum (method.md 10.3), the others
 * one coder each. What is drawn hangs on a unit's id alone, so that new units move no old one to somebody else but
 * where the share asks for it.
 */
export function codingPlan(
  units: readonly PlannedUnit[],
  rules: PlanRules
): Map<string, readonly string[] | null> {
  const {coders, doubleAll, doubleShare, seed} = rules;
  if (coders === null || units.length <= doubleAll) return new Map(units.map(({unit}) => [unit, coders]));
  const share = Math.min(1, Math.max(doubleShare, fewestDouble / units.length));
  const plan = new Map<string, readonly string[]>();
  for (const part of strataOf(units)) {
    const drawn = part
      .map(({unit}) => ({unit, draw: drawOf(unit, seed)}))
      .sort((a, b) => a.draw - b.draw || (a.unit < b.unit ? -1 : 1));
    const double = Math.ceil(share * drawn.length);
    for (const [i, {unit, draw}] of drawn.entries()) {
      // The digits behind those that chose the share, so that the coders get the same mixture.
      const own = coders[Math.floor((draw * 1e6) % coders.length)]!;
      plan.set(unit, i < double ? coders : [own]);
    }
  }
  return plan;
}

/** The order in which a coder meets units: each coder another, so that nobody's tiredness falls on the same ones. */
export function orderFor<Item extends {unit: string}>(
  units: readonly Item[],
  coder: string,
  seed: number
): Item[] {
  const own = [...coder].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, seed);
  return [...units].sort((a, b) => drawOf(a.unit, own) - drawOf(b.unit, own) || (a.unit < b.unit ? -1 : 1));
}

function strataOf(units: readonly PlannedUnit[]): PlannedUnit[][] {
  const strata = new Map<string, PlannedUnit[]>();
  for (const unit of units) strata.set(unit.stratum, [...(strata.get(unit.stratum) ?? []), unit]);
  return [...strata.values()];
}

function drawOf(unit: string, seed: number): number {
  return randomSource((seed ^ Number.parseInt(unit.slice(0, 8), 16)) >>> 0)();
}
