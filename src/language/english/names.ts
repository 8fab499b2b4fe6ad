/** What stands for all of something. */
export const names = {
  "names.all_teams": "All teams"
} as const;
