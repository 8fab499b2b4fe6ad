import type {DraftReport} from "./draft-report.js";
import type {Ask} from "./question.js";

/** Tells what was won per quota, where one file says the one and another the other, unless a person does not want it. */
export async function perQuota(reports: readonly DraftReport[], ask: Ask): Promise<DraftReport[]> {
  const quotas = reports.find(
    ({source}) => source.format === "quota_table" && source.metric === undefined
  )?.source;
  if (quotas === undefined) return [...reports];
  const told: DraftReport[] = [];
  for (const {source, quarters} of reports) {
    if (source.format !== "hubspot_deals") {
      told.push({source, quarters});
      continue;
    }
    const answer = await ask({
      file: source.file,
      field: "per",
      message: `Are the deals of ${source.file} to be told per quota of ${quotas.file}?`,
      guess: "quota",
      isSure: false,
      hint: 'Take "metric" and "per" out of the source in engagement.json where they are not.',
      options: [
        {value: "quota", label: "yes: what was won divided by the quota is the attainment"},
        {value: "", label: "no: the sums stand by themselves"}
      ]
    });
    told.push({source: answer === "" ? source : {...source, metric: "attainment", per: answer}, quarters});
  }
  return told;
}
