import type {Translation} from "../german.js";

export const names: Translation<"names"> = {
  "names.all_teams": "Alle Teams"
};
