import {csvFormatRows} from "d3";
import {moreStatement} from "./more-statements.js";
import {
  leadersForReps,
  repsForLeaders,
  type Statement,
  serviceForReps,
  technologyForReps
} from "./statements.js";

export type GroupId = "leader" | "rep" | "service" | "technology";

/** A row of expectations.csv, with its place among the expectations of its direction. */
export interface Expectation extends Statement {
  /** Place in the codebook, from 0. */
  index: number;
  id: string;
  holder: GroupId;
  target: GroupId;
  isFoil: boolean;
}

/** The expectations of one holder for one target, in the order in which the survey shows them. */
export interface Direction {
  holder: GroupId;
  target: GroupId;
  expectations: Expectation[];
}

/**
 * The codebook: `count` expectations of leaders for reps with their foils, and those of reps for leaders, of service and
 * of technology. The first 18 are written; more are put together from parts.
 */
export function codebook(count: number): Direction[] {
  let index = 0;
  const direction = (
    prefix: string,
    holder: GroupId,
    target: GroupId,
    statements: Statement[]
  ): Direction => {
    const digits = Math.max(2, String(statements.length).length);
    return {
      holder,
      target,
      expectations: statements.map((statement, i) => ({
        ...statement,
        index: index++,
        id: `${prefix}${String(i + 1).padStart(digits, "0")}`,
        holder,
        target,
        isFoil: statement.importance === null
      }))
    };
  };
  return [
    direction("LR", "leader", "rep", ofLeaders(count)),
    direction("RL", "rep", "leader", repsForLeaders),
    direction("SR", "service", "rep", serviceForReps),
    direction("TR", "technology", "rep", technologyForReps)
  ];
}

/** expectations.csv, columns as in the data model. */
export function codebookCsv(directions: readonly Direction[]): string {
  const header =
    "expectation,holder,target,action,statement,theme,importance,level,foil,first_quarter,last_quarter,version";
  const rows = directions.flatMap(({expectations}) =>
    expectations.map((e) => [
      e.id,
      e.holder,
      e.target,
      e.action,
      e.statement,
      e.theme,
      e.importance === null ? "" : e.importance.toFixed(2),
      String(e.level ?? ""),
      String(e.isFoil),
      "",
      "",
      "1"
    ])
  );
  return `${header}\n${csvFormatRows(rows)}\n`;
}

/** Statements up to the `count`th expectation; beyond the written ones, foils stand in the places where those have them. */
function ofLeaders(count: number): Statement[] {
  const list: Statement[] = [];
  for (let held = 0; held < count || isFoilPlace(list.length); ) {
    const i = list.length;
    const written = leadersForReps[i];
    const made = written ?? moreStatement(i - leadersForReps.length);
    list.push(written === undefined && isFoilPlace(i) ? {...made, importance: null, level: null} : made);
    if (!isFoilPlace(i)) held++;
  }
  return list;
}

function isFoilPlace(i: number): boolean {
  return leadersForReps[i % leadersForReps.length]!.importance === null;
}
