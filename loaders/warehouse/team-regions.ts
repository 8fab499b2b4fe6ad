import {openDatabase} from "./duckdb.js";

/** The region of each team that has one. */
export type TeamRegions = ReadonlyMap<string, string>;

/** Where a warehouse's teams are; teams of no region are left out. */
export async function teamRegions(database: string): Promise<TeamRegions> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    const rows = await db.rows<{team: string; region: string}>(
      "SELECT team, region FROM team_regions ORDER BY team"
    );
    return new Map(rows.map(({team, region}) => [team, region]));
  } finally {
    db.close();
  }
}
