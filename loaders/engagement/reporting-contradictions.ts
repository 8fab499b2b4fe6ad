import type {Contradiction} from "./contradictions.js";

/** What the rules of publication ask of each other. */
export interface Reporting {
  minRespondents: number;
  leaderGroup: string;
  leaders: "pooled" | "named";
  consent?: object | undefined;
  comments: "none" | "approved";
  minText: number;
}

/** Rules of publication that contradict each other, or the groups that there are. */
export function reportingContradictions(
  {minRespondents, leaderGroup, leaders, consent, comments, minText}: Reporting,
  groupIds: readonly string[]
): Contradiction[] {
  const found: Contradiction[] = [];
  const expect = (field: keyof Reporting, message: string) =>
    found.push({path: ["reporting", field], message});
  if (leaders === "named" && consent === undefined)
    expect("consent", "the leaders' recorded consent, as leaders is named");
  // The default stands in engagements that have no leaders.
  if (leaderGroup !== "leader" && !groupIds.includes(leaderGroup))
    expect("leaderGroup", `one of the groups ${groupIds.join(", ")}`);
  if (comments === "approved" && minText < minRespondents)
    expect(
      "minText",
      `at least minRespondents, ${minRespondents}: words tell more of their writer than a figure`
    );
  return found;
}
