import type {TableName, Tables} from "../../loaders/alignment/tables.js";
import type {Report} from "../../loaders/disclosure/report.js";
import type {OwnName, OwnTables} from "../../loaders/tables/index.js";
import type {Selection} from "../selection/selection.js";

/** What a view draws from; the same at build time and in the browser. */
export interface Page {
  report: Report;
  /** The tables that the view needs; others may be empty. */
  tables: Tables;
  /** The analysts' own tables that the view needs; read them with `ownRows`. */
  own?: Partial<OwnTables>;
  selection: Selection;
  /** The document that charts are drawn with. */
  document: Document;
  /** The team of a team's page. */
  team: string | null;
  /** The expectation of an expectation's page. */
  expectation?: string | null;
  /** From the page to the site's root: "./" or "../". */
  root: string;
}

export type Control = "quarter" | "direction" | "theme" | "region" | "order";

/** One page's content: pure functions of what is published and of the reader's selection. */
export interface View {
  /** The page's question, which is its first heading. */
  title(page: Pick<Page, "report" | "team" | "expectation" | "selection">): string;
  controls: readonly Control[];
  needs: readonly TableName[];
  /** The analysts' own tables that it draws from; a published build fails where one is not cleared. */
  ownNeeds?: readonly OwnName[];
  /** It shows what other views draw from: of its own tables those that the report has, and what is wrong with them is theirs. */
  isGathered?: true;
  /** HTML. */
  render(page: Page): string;
}
