import {fieldCodes, perspectives} from "../engagement/answer.js";
import {quarterDays} from "../engagement/quarter-days.js";
import type {Engagement} from "../engagement/schema.js";
import type {Database} from "./duckdb.js";
import {runModels} from "./sql-model.js";

const statuses = ["answered", "dont_know", "skipped", "not_shown"];

/** Tells the models what engagement.json says of groups, quarters, the scale and codes. */
export async function stageEngagement(db: Database, engagement: Engagement): Promise<void> {
  await db.set(
    "groups",
    engagement.groups.map((group) => group.id)
  );
  await db.set(
    "quarters",
    engagement.quarters.map((quarter) => quarter.id)
  );
  await db.set("scale_min", engagement.scale.min);
  await db.set("scale_max", engagement.scale.max);
  await db.table(
    "engagement_quarters",
    {quarter: "VARCHAR", position: "INTEGER", first_day: "DATE", last_day: "DATE"},
    engagement.quarters.map((quarter, position) => {
      const days = quarterDays(quarter);
      return {
        quarter: quarter.id,
        position,
        first_day: days?.firstDay ?? null,
        last_day: days?.lastDay ?? null
      };
    })
  );
  await db.table("tidy_codes", {field: "VARCHAR", code: "VARCHAR"}, tidyCodes());
  await runModels(db, import.meta.url, ["models/quarters"]);
}

function tidyCodes(): {field: string; code: string}[] {
  const codes = {...fieldCodes, perspective: perspectives, status: statuses};
  return Object.entries(codes).flatMap(([field, list]) => list.map((code) => ({field, code})));
}
