import {codeTables, type Variable} from "./code-tables.js";
import {type Codebook, type CodedExpectation, currentCodes} from "./codebook.js";
import type {CodedUnit} from "./final-codes.js";
import {type Reliability, reliabilityOf} from "./reliability.js";

/** How far coders agreed on one variable before anything was settled. */
export type ReportedReliability = Pick<Reliability, "alpha" | "percent" | "ac1" | "band"> & {
  variable: Variable;
};

/** How something is typically put, in the consultant's words; never anybody's own. */
export interface Paraphrase {
  code: string;
  /** The theme of the expectation or topic; a topic without one is its own theme. */
  theme: string | null;
  /** Whose expectation of whom; null for a topic, which fits any direction. */
  holder: string | null;
  target: string | null;
  text: string;
}

/** What pages say of how the words of people became figures. */
export interface ReportedCoding {
  /** Coders whose work is compared; none of their names. */
  coders: number;
  /**
   * Ideas that two of them coded, to the nearest ten: exactly told, they would with all other counts give away how many
   * ideas a hidden group wrote.
   */
  doublyCoded: number;
  /** Empty where no idea was coded by two. */
  reliability: readonly ReportedReliability[];
  paraphrases: readonly Paraphrase[];
}

/** What a report says of coding. `expectations` are those that somebody holds: foils are nobody's words. */
export function reportedCoding(
  units: readonly CodedUnit[],
  codebook: Codebook,
  expectations: readonly Pick<CodedExpectation, "expectation">[],
  seed: number
): ReportedCoding {
  const {compared, coders, categories, tableOf} = codeTables(units, codebook);
  const reliability = (["theme", "code", "action"] as const).map((variable) => {
    const {alpha, percent, ac1, band} = reliabilityOf(
      tableOf(compared, variable),
      categories[variable],
      seed
    );
    return {variable, alpha, percent, ac1, band};
  });
  const held = new Set(expectations.map(({expectation}) => expectation));
  return {
    coders: coders.length,
    doublyCoded: Math.round(compared.length / 10) * 10,
    reliability: compared.length === 0 ? [] : reliability,
    paraphrases: currentCodes(codebook)
      .filter(({paraphrase, code, holder}) => paraphrase !== "" && (holder === null || held.has(code)))
      .map(({code, theme, label, holder, target, paraphrase}) => ({
        ...{code, theme: theme ?? (holder === null ? label : null), holder, target, text: paraphrase}
      }))
  };
}
