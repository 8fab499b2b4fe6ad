/** Who answered. */
export const participation = {
  "participation.not_invited": "No {group} were invited.",
  "participation.hidden": "How many {group} answered is hidden.",
  "participation.none": "None of {invited} {group} answered.",
  "participation.all": "All {invited} {group} answered.",
  "participation.some": "{answered} of {invited} {group} answered ({share})."
} as const;
