import {readModel} from "../warehouse/sql-model.js";
import type {GuessedColumn} from "./guess-columns.js";
import {guessGroup} from "./guess-group.js";
import type {Look} from "./look.js";
import {withSample} from "./read-cells.js";

/** Of a column's answers so many must be one group's, for it to be asked of that group: some answer what is not theirs. */
const mostly = 0.9;

/**
 * The group whom a file asks each column, by its position: the one that nearly all its answers are of. A column that
 * several groups answer has none, as have all where no column tells the group.
 */
export async function whoAnswers(
  look: Look,
  columns: readonly GuessedColumn[]
): Promise<ReadonlyMap<number, string>> {
  const group = columns.find(({guess}) => guess.kind === "group")?.column.position;
  if (group === undefined) return new Map();
  const asked = columns.flatMap(({column, guess}) => (guess.kind === "answer" ? [column.position] : []));
  const counts = new Map<number, Map<string, number>>();
  await withSample(look, [group, ...asked], async (db) => {
    await db.set("group_position", group);
    for (const {position, label, rows} of await db.rows<{position: number; label: string; rows: number}>(
      await readModel(import.meta.url, "models/answers_by_label")
    )) {
      const id = guessGroup(label)?.id ?? "";
      const own = counts.get(position) ?? new Map<string, number>();
      counts.set(position, own.set(id, (own.get(id) ?? 0) + rows));
    }
  });
  return new Map(
    [...counts].flatMap(([position, own]) => {
      const all = [...own.values()].reduce((sum, rows) => sum + rows, 0);
      const most = [...own].find(([id, rows]) => id !== "" && rows >= mostly * all);
      return most === undefined ? [] : [[position, most[0]] as const];
    })
  );
}
