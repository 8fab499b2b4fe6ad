import type {Translation} from "../german.js";

export const participation: Translation<"participation"> = {
  "participation.not_invited": "Keine {group} waren eingeladen.",
  "participation.hidden": "Wie viele aus „{group}“ geantwortet haben, ist verborgen.",
  "participation.none": "Von {invited} {group} hat niemand geantwortet.",
  "participation.all": "Alle {invited} {group} haben geantwortet.",
  "participation.some": "{answered} von {invited} {group} haben geantwortet ({share})."
};
