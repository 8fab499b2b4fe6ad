import type {Problem} from "../engagement/problem.js";
import type {WideSource} from "../engagement/schema.js";
import type {ListColumn, MappedColumn, Mapping} from "../ingest/map-columns.js";
import {splitList} from "../ingest/split-list.js";
import type {Database} from "./duckdb.js";
import {readModel, runModels} from "./sql-model.js";

interface ListText {
  position: number;
  text: string;
  row: number;
  rows: number;
}

interface Option {
  expectation: string;
  statement: string;
  direction: string;
}

/**
 * Turns each column whose cells join several options into a column an option, from position `width` on. Offered are the
 * expectations of every holder and target of which at least one option stands somewhere in the column, so that an
 * option that nobody chose is known to be left.
 */
export async function expandLists(
  db: Database,
  source: WideSource,
  mapping: Mapping,
  width: number
): Promise<{columns: MappedColumn[]; problems: Problem[]}> {
  if (mapping.lists.length === 0) return {columns: [], problems: []};
  await db.set(
    "list_positions",
    mapping.lists.map((list) => list.position)
  );
  const texts = await db.rows<ListText>(await readModel(import.meta.url, "models/export_list_texts"));
  const options = await db.rows<Option>(
    "SELECT expectation, statement, holder || ' ' || target AS direction FROM wordings ORDER BY row"
  );
  const problems: Problem[] = [];
  const columns: (MappedColumn & {listPosition: number})[] = [];
  const ticks: {position: number; text: string}[] = [];
  for (const list of mapping.lists) {
    const chosen = new Map<string, Set<string>>();
    const named = namesOf(list, options);
    for (const text of texts.filter((text) => text.position === list.position)) {
      const split = splitList(
        text.text,
        list.rule.list!.separator,
        named.map(([name]) => name)
      );
      chosen.set(text.text, new Set(split.chosen.map((i) => named[i]![1])));
      problems.push(...split.rest.map((rest) => unknownOption(source, list, text, rest)));
    }
    const directions = new Set(
      options
        .filter(({expectation}) => [...chosen.values()].some((set) => set.has(expectation)))
        .map((o) => o.direction)
    );
    const offered = new Set(options.filter((o) => directions.has(o.direction)).map((o) => o.expectation));
    for (const expectation of offered) {
      const position = width + columns.length;
      const {name, rule} = list;
      columns.push({
        position,
        name,
        expectation,
        perspective: rule.perspective ?? null,
        field: rule.field,
        rule,
        listPosition: list.position
      });
      for (const [text, set] of chosen) if (set.has(expectation)) ticks.push({position, text});
    }
  }
  await db.table(
    "export_list_options",
    {list_position: "INTEGER", position: "INTEGER", ticked: "VARCHAR", unticked: "VARCHAR"},
    columns.map(({listPosition, position, rule}) => ({
      list_position: listPosition,
      position,
      ticked: rule.ticked ?? null,
      unticked: rule.unticked ?? null
    }))
  );
  await db.table("export_list_ticks", {position: "INTEGER", text: "VARCHAR"}, ticks);
  await runModels(db, import.meta.url, ["models/export_lists"]);
  return {columns, problems: together(problems)};
}

/** What an option of the column may be called, with the expectation that it stands for. */
function namesOf({rule}: ListColumn, options: readonly Option[]): [name: string, expectation: string][] {
  return [
    ...Object.entries(rule.expectations ?? {}),
    ...options.flatMap(({statement, expectation}): [string, string][] => [
      [statement, expectation],
      [expectation, expectation]
    ])
  ];
}

function unknownOption(source: WideSource, list: ListColumn, text: ListText, option: string): Problem {
  return {
    severity: "warning",
    code: "unknown_option",
    file: source.file,
    row: text.row,
    column: list.name,
    found: `"${option}"`,
    expected: "the statement or the id of an expectation",
    hint: "The option was left out. Add its statement to expectations.csv, unless it is none (such as Other).",
    rows: text.rows
  };
}

/** One problem an option, with all its rows. */
function together(problems: readonly Problem[]): Problem[] {
  const byOption = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.column}\n${problem.found}`;
    const first = byOption.get(key);
    byOption.set(
      key,
      first === undefined ? problem : {...first, rows: (first.rows ?? 1) + (problem.rows ?? 1)}
    );
  }
  return [...byOption.values()];
}
