/** Words in charts. */
export const charts = {
  "class.fully": "fully understood",
  "class.partly": "partly understood",
  "class.misread": "misread",
  "class.not_known": "not known",
  "class.fully_short": "fully",
  "class.partly_short": "partly",
  "class.misread_short": "misread",
  "class.not_known_short": "not known",
  "chart.likely": "likely {low} to {high}",
  "chart.value": "{name}: {value}",
  "chart.interval": "{name}: {value} (likely {low} to {high})",
  "chart.class": "{name}: {value} {class}",
  "heatmap.nobody": "missed by nobody",
  "heatmap.everybody": "by everybody",
  "heatmap.hidden": "hidden, to protect people",
  "heatmap.bounded": "a bound: nearly all answered alike"
} as const;
