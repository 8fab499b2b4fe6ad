import type {ExpectationEntry} from "../warehouse/source-counts.js";
import type {TeamRegions} from "../warehouse/team-regions.js";

/** How what is published adds up: the theme of each expectation and the region of each team, where they have one. */
export interface Hierarchies {
  themeOf: ReadonlyMap<string, string>;
  regionOf: TeamRegions;
}

/** The themes of a codebook, and the regions of its people's teams. */
export function hierarchies(expectations: readonly ExpectationEntry[], regionOf: TeamRegions): Hierarchies {
  const themed = expectations.flatMap(({id, theme}) => (theme === null ? [] : [[id, theme] as const]));
  return {themeOf: new Map(themed), regionOf};
}
