import type {Published} from "./publish.js";

/** The headline: what share of expectations is not known or not understood, in the latest quarter. */
export interface Headline {
  quarter: string;
  holder: string;
  target: string;
  gapLenient: number | null;
  low: number | null;
  high: number | null;
  pairs: number | null;
  respondents: number | null;
  sentence: string;
}

/** Finds the headline figure in what is published, and says it in one sentence. */
export function headlineOf({report, tables}: Published): Headline {
  const {holder, target} = report.engagement.headline;
  const rows = tables.understanding.filter(
    (row) => row.holder === holder && row.target === target && row.team === "*" && row.expectation === "*"
  );
  const answered = report.quarters.filter(({id}) => rows.some((row) => row.quarter === id)).at(-1);
  const row = rows.find(({quarter}) => quarter === answered?.id);
  const label = (id: string) => report.groups.find((group) => group.id === id)?.label.toLowerCase() ?? id;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const figures = {
    quarter: answered?.id ?? report.quarters.at(-1)!.id,
    holder,
    target,
    gapLenient: row?.gap_lenient ?? null,
    low: row?.ci_low ?? null,
    high: row?.ci_high ?? null,
    pairs: row?.n_pairs ?? null,
    respondents: row?.n_respondents ?? null
  };
  if (figures.gapLenient === null) return {...figures, sentence: "Headline: no figure may be shown."};
  const interval =
    figures.low === null ? "" : ` (95 % interval ${percent(figures.low)} to ${percent(figures.high!)})`;
  return {
    ...figures,
    sentence: `Headline, ${answered!.label}: ${percent(figures.gapLenient)}${interval} of what ${label(holder)} expect of ${label(target)} is not known or not understood.`
  };
}
