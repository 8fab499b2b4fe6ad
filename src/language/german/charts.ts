import type {Translation} from "../german.js";

export const charts: Translation<"charts"> = {
  "class.fully": "ganz verstanden",
  "class.partly": "zum Teil verstanden",
  "class.misread": "falsch verstanden",
  "class.not_known": "nicht bekannt",
  "class.fully_short": "ganz",
  "class.partly_short": "zum Teil",
  "class.misread_short": "falsch",
  "class.not_known_short": "unbekannt",
  "chart.likely": "wohl {low} bis {high}",
  "chart.value": "{name}: {value}",
  "chart.interval": "{name}: {value} (wohl {low} bis {high})",
  "chart.class": "{name}: {value} {class}",
  "heatmap.nobody": "von niemandem verfehlt",
  "heatmap.everybody": "von allen",
  "heatmap.hidden": "verborgen, um Menschen zu schützen",
  "heatmap.bounded": "eine Grenze: Fast alle antworteten gleich"
};
