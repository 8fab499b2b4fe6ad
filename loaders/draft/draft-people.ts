import {group as grouped} from "d3";
import type {GuessedColumn} from "./guess-columns.js";
import {guessGroup} from "./guess-group.js";
import {namedQuarter} from "./guess-quarter.js";
import type {Look} from "./look.js";
import {readCells} from "./read-cells.js";

/** A row of people.csv, as init drafts it. */
export interface DraftPerson {
  respondent: string;
  group: string;
  team: string;
  manager: string;
  region?: string;
  start_date?: string;
  quarter: string;
  /** Whether a file lists the person for that quarter, rather than an answer of it. */
  isListed?: boolean;
}

/** The columns of a file that say who somebody is, by their positions; null where the file has none. */
export interface PersonColumns {
  respondent: number;
  group: number | null;
  team: number | null;
  manager: number | null;
  region: number | null;
  startDate: number | null;
  quarter: number | null;
}

/** Where a file says of its respondents which group or team they belong to; null where it says neither, or no id. */
export function personColumns(
  columns: readonly GuessedColumn[],
  respondent: string | undefined
): PersonColumns | null {
  const at = (kind: string) => columns.find(({guess}) => guess.kind === kind)?.column.position ?? null;
  const id = columns.find(({column}) => column.name === respondent)?.column.position;
  const [group, team] = [at("group"), at("team")];
  return id === undefined || (group === null && team === null)
    ? null
    : {
        ...{respondent: id, group, team, manager: at("manager")},
        ...{region: at("region"), startDate: at("start_date"), quarter: at("quarter")}
      };
}

/**
 * The people of a file, one row each, the last answer counting; of a list with a column of quarters one row a quarter.
 * Groups are found by the words of their labels, teams by `teamId`; rows that are no participants' are left out.
 */
export async function peopleIn(
  look: Look,
  columns: PersonColumns,
  quarter: string,
  {groupOf = groupOfWords, teamId}: {groupOf?: (text: string) => string; teamId: (text: string) => string}
): Promise<DraftPerson[]> {
  const people = new Map<string, DraftPerson>();
  const positions = Object.values(columns).filter((position) => position !== null);
  for (const cells of await readCells(look, positions)) {
    const cell = (position: number | null) => (position === null ? "" : cells.get(position)!);
    const respondent = cell(columns.respondent);
    if (respondent === "") continue;
    const [group, team] = [groupOf(cell(columns.group)), teamId(cell(columns.team))];
    const listed = namedQuarter(cell(columns.quarter))?.id;
    people.set(`${respondent}\n${listed ?? ""}`, {
      ...{respondent, group, team, manager: cell(columns.manager), region: cell(columns.region)},
      start_date: /^\d{4}-\d\d-\d\d/.exec(cell(columns.startDate))?.[0] ?? "",
      quarter: listed ?? quarter,
      ...(listed !== undefined && {isListed: true})
    });
  }
  return [...people.values()];
}

function groupOfWords(text: string): string {
  return guessGroup(text)?.id ?? "";
}

/**
 * People of several files, later ones going before: one row for all quarters where all say the same of a person, or one
 * says it for all; else a row a quarter.
 */
export function mergePeople(rows: readonly DraftPerson[]): DraftPerson[] {
  const byPerson = grouped(rows, ({respondent}) => respondent);
  return [...byPerson.values()].flatMap((same) => {
    const quarters = [...grouped(same, ({quarter}) => quarter).values()].map(filledIn);
    const always = quarters.find(({quarter}) => quarter === "");
    if (always !== undefined) return [filledIn([...quarters, always])];
    const [first] = quarters;
    const key = ({group, team}: DraftPerson) => `${group}\n${team}`;
    const isOne = quarters.every((row) => key(row) === key(first!) && !row.isListed);
    return isOne ? [{...quarters.at(-1)!, quarter: ""}] : quarters;
  });
}

/** The last of several rows, with what it leaves empty from those before. */
function filledIn(rows: readonly DraftPerson[]): DraftPerson {
  const last = rows.at(-1)!;
  const filled = rows.flatMap((row) => Object.entries(row).filter(([, cell]) => cell !== ""));
  return {...last, ...(Object.fromEntries(filled) as Partial<DraftPerson>), quarter: last.quarter};
}
