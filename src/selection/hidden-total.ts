import type {HiddenAccount} from "../../loaders/disclosure/account.js";

/** How many cells of all tables together are shown, and how many are not, by reason. */
export function totalOf(account: readonly HiddenAccount[]): Omit<HiddenAccount, "table"> {
  const sum = (field: keyof Omit<HiddenAccount, "table">) =>
    account.reduce((total, table) => total + table[field], 0);
  return {
    ...{cells: sum("cells"), hidden: sum("hidden"), tooFew: sum("tooFew")},
    ...{alike: sum("alike"), toProtect: sum("toProtect"), bounded: sum("bounded")}
  };
}
