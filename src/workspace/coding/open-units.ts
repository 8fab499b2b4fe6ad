import type {Codebook} from "../../../loaders/coding/codebook.js";
import type {PlacedCoding} from "../../../loaders/coding/coding.js";
import type {CodingMaterial, MaterialUnit} from "../../../loaders/coding/material.js";
import {reliabilityReport} from "../../../loaders/coding/reliability-report.js";
import {type AllWork, settledUnits} from "./all-work.js";

/** A unit that waits for a last word, and what the two coders gave. */
export interface Open {
  unit: MaterialUnit;
  one: PlacedCoding;
  two: PlacedCoding;
}

/** Units on which two coders differ and that nobody has settled, those of the worst codes first. */
export function openUnits(work: AllWork, material: CodingMaterial, codebook: Codebook): Open[] {
  const units = settledUnits(work, codebook);
  const open = new Set(units.filter(({how}) => how === "open").map(({unit}) => unit));
  const byUnit = new Map(work.units.map((unit) => [unit.unit, unit]));
  const codingOf = new Map(work.codings.map((coding) => [`${coding.coder} ${coding.unit}`, coding]));
  return reliabilityReport(units, codebook, new Map(), material.seed).disagreements.flatMap(
    ({unit, given}) => {
      const [one, two] = given.map(({coder}) => codingOf.get(`${coder} ${unit}`));
      return open.has(unit) && one && two ? [{unit: byUnit.get(unit)!, one, two}] : [];
    }
  );
}
