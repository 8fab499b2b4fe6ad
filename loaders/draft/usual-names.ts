const names: Record<string, [label: string, singular: string]> = {
  leader: ["Leaders", "leader"],
  rep: ["Reps", "rep"],
  service: ["Service", "service colleague"],
  technology: ["Technology", "technologist"],
  customer: ["Customers", "customer"]
};

/** What readers call a usual group until somebody names it otherwise. */
export function usualNames(id: string): {id: string; label: string; singular: string} {
  const [label, singular] = names[id]!;
  return {id, label, singular};
}
