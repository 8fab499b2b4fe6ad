/** What stands for all of something. */
export const names = {
  "names.all_teams": "All teams",
  "names.in_region": "{group} in {region}",
  "names.all_regions": "All regions: {finding}",
  "names.region_elsewhere": "The region that was chosen changes nothing on this page: it shows all regions.",
  "names.not_by_region": "This is not known region by region."
} as const;
