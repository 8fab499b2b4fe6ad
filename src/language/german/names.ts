import type {Translation} from "../german.js";

export const names: Translation<"names"> = {
  "names.all_teams": "Alle Teams",
  "names.in_region": "{group} der Region {region}",
  "names.all_regions": "Alle Regionen: {finding}",
  "names.region_elsewhere": "Die gewählte Region ändert auf dieser Seite nichts: Sie zeigt alle Regionen.",
  "names.not_by_region": "Region für Region ist das nicht bekannt."
};
