import type {Problem} from "../engagement/problem.js";
import {actions, type CodedAction} from "./actions.js";
import {type Adjudication, type Coding, type Match, matches, type PlacedCoding, ways} from "./coding.js";
import {type CsvRow, readCsv, withoutApostrophe, writeCsv} from "./csv.js";

/** The columns of `codings/<coder>.csv`, in the order in which the page writes them. */
export const codingColumns = [
  ...["unit", "action", "code", "match", "note", "flag"],
  ...["suggestions", "rank", "codebook", "hand", "coded_at"]
] as const;

/** The columns of `adjudications.csv`. */
export const adjudicationColumns = [
  ...["unit", "coder_1", "action_1", "code_1", "note_1", "coder_2", "action_2", "code_2", "note_2"],
  ...["action", "code", "match", "reason", "way", "decided_by", "codebook", "decided_at"]
] as const;

/** Letters, digits and dashes: a coder's name is a file's name. */
export const coderName = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function codingsText(codings: Iterable<Coding>): string {
  return writeCsv(
    codingColumns,
    [...codings].map((coding) => [
      coding.unit,
      coding.action ?? "",
      coding.code ?? "",
      coding.match ?? "",
      coding.note,
      coding.flag ? "yes" : "",
      coding.suggestions,
      coding.rank === null ? "" : String(coding.rank),
      String(coding.codebook),
      coding.hand,
      coding.coded_at
    ])
  );
}

export function adjudicationsText(decisions: Iterable<Adjudication>): string {
  return writeCsv(
    adjudicationColumns,
    [...decisions].map((decision) =>
      adjudicationColumns.map((column) => String(decision[column as keyof Adjudication] ?? ""))
    )
  );
}

/**
 * Reads a coder's file. A line that cannot be used is a problem and is left out of the figures, never out of the file:
 * `kept` has its cells for those who write the file again. The last line of a unit counts.
 */
export function readCodings(
  text: string,
  coder: string,
  file: string
): {codings: PlacedCoding[]; kept: CsvRow[]; problems: Problem[]} {
  const {header, rows} = readCsv(text);
  const problems = columnProblems(header, ["unit", "action", "code"], codingColumns, file);
  if (problems.some(({severity}) => severity === "error")) return {codings: [], kept: rows, problems};
  const found = new Map<string, PlacedCoding>();
  const kept: CsvRow[] = [];
  for (const {row, cells} of rows) {
    const cell = (name: string) => withoutApostrophe((cells[name] ?? "").trim());
    const say = problemAt(problems, file, row);
    const action = cell("action").toLowerCase();
    const match = cell("match").toLowerCase();
    const suggestions = cell("suggestions").toLowerCase();
    const wrong = [
      !/^[0-9a-f]{12}$/.test(cell("unit")) &&
        say(
          "bad_unit",
          "unit",
          shown(cell("unit")),
          "a unit's id, twelve digits 0 to f",
          "A spreadsheet may have made a number of it: take the line from the last version in git."
        ),
      action !== "" &&
        !isOf(actions, action) &&
        say("bad_action", "action", shown(action), actions.join(", "), "Correct it, or code it again."),
      match !== "" &&
        !isOf(matches, match) &&
        say("bad_match", "match", shown(match), matches.join(" or "), "Correct it, or leave it empty.")
    ].some(Boolean);
    if (wrong) {
      kept.push({row, cells});
      continue;
    }
    const earlier = found.get(cell("unit"));
    if (earlier !== undefined)
      say(
        "duplicate_coding",
        "unit",
        `the unit of row ${earlier.row} again`,
        "each unit once",
        "The later line counts; take the other out.",
        "warning"
      );
    found.set(cell("unit"), {
      ...{coder, row, unit: cell("unit")},
      action: action === "" ? null : (action as CodedAction),
      code: cell("code") || null,
      match: match === "" ? null : (match as Match),
      note: cell("note"),
      flag: /^(?:yes|true|1|x)$/i.test(cell("flag")),
      suggestions: isOf(["shown", "withheld", "off"] as const, suggestions) ? suggestions : "off",
      rank: /^[1-5]$/.test(cell("rank")) ? Number(cell("rank")) : null,
      codebook: /^[1-9]\d*$/.test(cell("codebook")) ? Number(cell("codebook")) : 1,
      hand: cell("hand"),
      coded_at: cell("coded_at")
    });
  }
  const codings = [...found.values()];
  problems.push(...twoHands(codings, coder, file));
  return {codings, kept, problems};
}

/** Reads adjudications.csv; of several decisions on a unit the last counts, and the earlier ones stay. */
export function readAdjudications(
  text: string,
  file: string
): {decisions: Adjudication[]; problems: Problem[]} {
  const {header, rows} = readCsv(text);
  const needed = ["unit", "coder_1", "action_1", "code_1", "coder_2", "action_2", "code_2"];
  const problems = columnProblems(
    header,
    [...needed, "action", "code", "reason", "decided_by"],
    adjudicationColumns,
    file
  );
  if (problems.some(({severity}) => severity === "error")) return {decisions: [], problems};
  const decisions = rows.flatMap(({row, cells}): Adjudication[] => {
    const cell = (name: string) => withoutApostrophe((cells[name] ?? "").trim());
    const say = problemAt(problems, file, row);
    const wrong = [
      ...(["action", "action_1", "action_2"] as const).map(
        (column) =>
          !isOf(actions, cell(column)) &&
          say("bad_action", column, shown(cell(column)), actions.join(", "), "Correct it.")
      ),
      ...["unit", "code", "code_1", "code_2", "coder_1", "coder_2", "decided_by"].map(
        (column) =>
          cell(column) === "" && say("missing_value", column, "nothing", "a value", "Fill the cell in.")
      ),
      cell("reason") === "" &&
        say("missing_value", "reason", "nothing", "why it was decided so", "Write one sentence.")
    ].some(Boolean);
    if (wrong) return [];
    const way = isOf(ways, cell("way")) ? cell("way") : "third";
    return [
      {
        ...(Object.fromEntries(
          adjudicationColumns.map((column) => [column, cell(column)])
        ) as unknown as Adjudication),
        match: isOf(matches, cell("match")) ? (cell("match") as Match) : null,
        way: way as Adjudication["way"],
        codebook: Number(cell("codebook")) || 1
      }
    ];
  });
  return {decisions, problems};
}

function isOf<Item extends string>(list: readonly Item[], text: string): text is Item {
  return (list as readonly string[]).includes(text);
}

function shown(text: string): string {
  return text === "" ? "nothing" : `"${text.slice(0, 40)}"`;
}

function problemAt(problems: Problem[], file: string, row: number) {
  return (
    code: string,
    column: string,
    found: string,
    expected: string,
    hint: string,
    severity: Problem["severity"] = "error"
  ): true => {
    problems.push({severity, code, file, row, column, found, expected, hint});
    return true;
  };
}

function columnProblems(
  header: readonly string[],
  needed: readonly string[],
  known: readonly string[],
  file: string
): Problem[] {
  return [
    ...needed
      .filter((column) => !header.includes(column))
      .map(
        (column): Problem => ({
          ...{severity: "error", code: "missing_column", file, row: 1, column},
          ...{found: `no column "${column}"`, expected: `the columns ${known.join(", ")}`},
          hint: "Take the header from the last version in git; the page writes it by itself."
        })
      ),
    ...header
      .filter((column) => column !== "" && !known.includes(column))
      .map(
        (column): Problem => ({
          ...{severity: "warning", code: "unknown_column", file, row: 1, column},
          ...{found: `the column "${column}"`, expected: `the columns ${known.join(", ")}`},
          hint: "It is not read, and the page will not write it again."
        })
      )
  ];
}

/** Two browsers wrote one coder's file: one person on two machines, or two people under one name. */
function twoHands(codings: readonly PlacedCoding[], coder: string, file: string): Problem[] {
  const hands = [...new Set(codings.map(({hand}) => hand))].filter(Boolean);
  if (hands.length < 2) return [];
  const second = codings.find(({hand}) => hand === hands[1])!;
  return [
    {
      ...{severity: "warning", code: "two_hands", file, row: second.row, column: "hand"},
      found: `lines of ${hands.length} browsers`,
      expected: `the work of one person, ${coder}`,
      hint: "Where these are two people, give each a file of their own: move the lines of one mark into it. Where it is one person on two machines, nothing is wrong."
    }
  ];
}
