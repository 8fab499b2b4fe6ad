/** What columns of teams are called, as `headerKey` makes it. */
export const teamWords: ReadonlySet<string> = new Set([
  ...["team", "sales team", "team name", "territory", "squad", "gebiet", "vertriebsteam", "equipe", "equipo"],
  ...["squadra", "district", "unit", "department", "abteilung"]
]);

/** What columns are called that name a seller. */
export const personWords: ReadonlySet<string> = new Set([
  ...[
    "rep",
    "sales rep",
    "rep id",
    "rep name",
    "salesperson",
    "sales person",
    "seller",
    "employee",
    "employee id"
  ],
  ...["user", "user id", "owner", "owner id", "assigned", "assigned to", "account executive", "verkaufer"],
  ...["mitarbeiter", "vendeur", "vendedor", "commercial", "personnel number", "personalnummer"]
]);
