import type {Tables} from "../../loaders/alignment/tables.js";
import {mentionedThemesTable, unpromptedTable} from "../../loaders/alignment/unprompted.js";
import type {ReportedCoding} from "../../loaders/coding/reported-coding.js";

/** Adds to a sample what people wrote in its last two quarters: of both directions, with a theme of too few people. */
export function addWrittenTables(
  tables: Tables,
  quarters: readonly string[],
  expectations: readonly {id: string; holder: string; target: string; theme: string}[]
): void {
  const themes = [...new Set(expectations.map(({theme}) => theme)), "Beyond", "none"];
  const places = [
    {group: "rep", holder: "leader", target: "rep", perspective: "meta", n_respondents: 88},
    {group: "rep", holder: "rep", target: "leader", perspective: "direct", n_respondents: 80}
  ] as const;
  for (const [q, quarter] of quarters.slice(-2).entries())
    for (const {group, holder, target, perspective, n_respondents} of places) {
      const asked = expectations.filter((each) => each.holder === holder);
      const count = (expectation: string, n_pairs: number, mentioned: number) => ({
        ...{quarter, holder, target, perspective, team: "*", expectation, n_respondents, n_pairs, mentioned},
        same_action: mentioned - 1
      });
      const each = asked.map(({id}, e) => count(id, n_respondents, 4 + 3 * e + q));
      const all = each.reduce((sum, {mentioned}) => sum + mentioned, 0);
      tables.unprompted.push(
        ...unpromptedTable({
          counts: [count("*", n_respondents * asked.length, all), ...each],
          ...{patterns: [], uncoded: [], understanding: tables.understanding}
        })
      );
      tables.mentioned_themes.push(
        ...mentionedThemesTable(
          ["*", ...themes].map((theme, t) => {
            const n_mentioning = theme === "*" ? n_respondents - 3 : theme === "Beyond" ? 3 : 30 - 4 * t + q;
            const stop = Math.floor(n_mentioning / 3);
            return {
              ...{
                quarter,
                group,
                holder,
                target,
                theme,
                n_respondents,
                n_mentioning,
                n_units: n_mentioning + 2
              },
              ...{stop, start: n_mentioning - stop, continue: 1, unclear: 1}
            };
          })
        )
      );
    }
}

export const sampleCoding: ReportedCoding = {
  coders: 2,
  doublyCoded: 290,
  reliability: (["theme", "code", "action"] as const).map((variable, i) => ({
    variable,
    alpha: {value: 0.84 - 0.1 * i, low: 0.79 - 0.1 * i, high: 0.88 - 0.1 * i},
    percent: {value: 0.9, low: 0.86, high: 0.94},
    ac1: {value: 0.85, low: 0.8, high: 0.9},
    band: i === 0 ? "final" : i === 1 ? "tentative" : "below"
  })),
  paraphrases: [
    {code: "e1", theme: "CRM", holder: "leader", target: "rep", text: "Calls belong in the system that day"},
    {
      code: "e9",
      theme: "Process",
      holder: "rep",
      target: "leader",
      text: "News of prices, please, on Mondays"
    },
    {code: "X1", theme: "Beyond", holder: null, target: null, text: "Fewer surprises in pay"}
  ]
};
