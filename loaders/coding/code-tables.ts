import {actions} from "./actions.js";
import {type Codebook, currentCodes, noCode} from "./codebook.js";
import type {CodedUnit, Given} from "./final-codes.js";
import type {CodeTable} from "./reliability.js";

/** What is compared: the action, the code, and the code's theme. */
export const variables = ["action", "code", "theme"] as const;
export type Variable = (typeof variables)[number];

/** What two or more coders gave, ready to be compared. */
export interface CodeTables {
  /** Units that at least two coders coded. */
  compared: readonly CodedUnit[];
  /** In order of name: the columns of the tables. */
  coders: readonly string[];
  /** Every value that a variable can take in today's codebook. */
  categories: Readonly<Record<Variable, readonly string[]>>;
  tableOf(part: readonly CodedUnit[], variable: Variable): CodeTable;
}

/** Lays out what coders gave as tables of a row a unit and a column a coder. */
export function codeTables(units: readonly CodedUnit[], codebook: Codebook): CodeTables {
  const compared = units.filter(({given}) => given.filter(({code}) => code !== null).length >= 2);
  const coders = [...new Set(compared.flatMap(({given}) => given.map(({coder}) => coder)))].sort();
  const themeOf = (code: string) => codebook.codes.get(code)?.theme ?? code;
  const givenAs: Readonly<Record<Variable, (given: Given) => string | null>> = {
    action: ({action, code}) => (code === null ? null : action),
    code: ({code}) => code,
    theme: ({code}) => (code === null ? null : themeOf(code))
  };
  const codes = currentCodes(codebook).map(({code}) => code);
  return {
    compared,
    coders,
    categories: {
      action: actions,
      code: [...codes, noCode],
      theme: [...new Set(codes.map(themeOf)), noCode]
    },
    tableOf: (part, variable) =>
      part.map(({given}) =>
        coders.map((coder) => {
          const own = given.find((each) => each.coder === coder);
          return own === undefined ? null : givenAs[variable](own);
        })
      )
  };
}
