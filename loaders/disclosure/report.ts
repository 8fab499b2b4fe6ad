import type {MethodRules} from "../alignment/counts.js";
import type {ReportedCoding} from "../coding/reported-coding.js";
import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import type {Clearance} from "../tables/define-table.js";
import type {ApprovedQuote} from "../warehouse/read-quotes.js";
import type {ExpectationEntry, SourceCount} from "../warehouse/source-counts.js";
import type {HiddenAccount} from "./account.js";

/** For whom a site is: executives, or the consultant's own machine. */
export const audiences = ["published", "workspace"] as const;
export type Audience = (typeof audiences)[number];

/** An export as reports speak of it; its rows are null where they would tell how many of a hidden group answered. */
export type ReportedSource = Omit<SourceCount, "rowsRead" | "rowsKept"> & {
  rowsRead: number | null;
  rowsKept: number | null;
};

/** What the pages know beside the tables: names, rules in force, where the figures come from, what is hidden. */
export interface Report {
  engagement: {
    id: string;
    title: string;
    fictional: boolean;
    /** The direction whose gap is the headline. */
    headline: {holder: string; target: string};
    scale: {min: number; max: number};
    /** Where the site will stand, with a slash at its end; undefined where nobody has said. */
    address?: string;
  };
  audience: Audience;
  /** Content hash of exports, engagement files and loaders. */
  contentHash: string;
  /** Plumbline's version. */
  version: string;
  /** In time order. */
  quarters: {id: string; label: string}[];
  groups: {id: string; label: string; singular: string}[];
  /** `region` is null where nobody says where the team is. */
  teams: {id: string; label: string; region: string | null}[];
  expectations: ExpectationEntry[];
  reporting: Engagement["reporting"];
  method: MethodRules;
  sources: ReportedSource[];
  warnings: Problem[];
  /** How many cells are hidden, by table and reason. */
  hidden: HiddenAccount[];
  /** The analysts' own tables that pages may read. */
  own: {name: string; oneRowIs: string; published: Clearance | null}[];
  /** How the words of people became figures; null where nobody was asked an open question. */
  coding: ReportedCoding | null;
  /** What people wrote, as far as it was approved line by line. */
  quotes: ApprovedQuote[];
}
