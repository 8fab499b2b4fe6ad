import type {Regions, Tables} from "../alignment/tables.js";
import type {TeamRegions} from "../warehouse/team-regions.js";
import {type ClusteredRow, overShownTeams} from "./shown-clusters.js";

/** A row in which `*` is a region's teams. */
type Row = ClusteredRow & Pick<Regions, "expectation" | "theme">;

/** The regions' intervals, computed from those of their teams that are shown. */
export function overShownRegions(
  {regions, understanding, themes}: Pick<Tables, "regions" | "understanding" | "themes">,
  quarters: readonly string[],
  regionOf: TeamRegions
): Regions[] {
  const teams: Row[] = [
    ...understanding.map((row) => ({...row, theme: "*"})),
    ...themes.map((row) => ({...row, expectation: "*"}))
  ];
  const names = [...new Set(regions.map(({region}) => region))];
  const shown = new Map(
    names.map((name) => {
      const own = regions
        .filter(({region}) => region === name)
        .map(({region, ...row}): Row => ({...row, team: "*"}));
      const inside = teams.filter(({team}) => regionOf.get(team) === name);
      return [name, overShownTeams([...own, ...inside], quarters).slice(0, own.length)];
    })
  );
  const next = new Map(names.map((name) => [name, 0]));
  return regions.map(({region}) => {
    const at = next.get(region)!;
    next.set(region, at + 1);
    const {team, ...row} = shown.get(region)![at]!;
    return {...row, region};
  });
}
