/**
 * The tables of the analysis that a published site holds, after what must be hidden was hidden: those that a loader in
 * src/data/ prints.
 */
export const publishedTables: readonly string[] = [
  ...["consensus", "coorientation", "mentioned_themes", "participation", "priority", "regions", "results"],
  ...["results_link", "scorecard", "states", "strategic_consensus", "themes", "understanding"],
  ...["unprompted", "warnings"]
];
