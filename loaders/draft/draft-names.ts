import {union} from "d3";
import {matchKey} from "../ingest/plain-text.js";
import {type Asked, directions} from "./asked.js";
import type {DraftEngagement} from "./draft.js";
import {isTotal} from "./draft-report.js";
import type {Sent} from "./draft-source.js";
import {guessGroup} from "./guess-group.js";
import {guessResults} from "./guess-results.js";
import {readCells} from "./read-cells.js";
import {usualNames} from "./usual-names.js";

/** The groups that columns of roles and the questions name, the known ones first; leaders and reps are always there. */
export function groupsOf(
  sent: readonly Sent[],
  asked: readonly Asked[],
  coded: readonly {holder: string; target: string}[],
  known: DraftEngagement["groups"]
): DraftEngagement["groups"] {
  const named = sent.flatMap(({columns}) =>
    columns
      .filter(({guess}) => guess.kind === "group")
      .flatMap(({values}) => values?.commonest.map((text) => guessGroup(text)?.id ?? null) ?? [])
  );
  const sides = [...directions(asked).values(), ...coded].flatMap(({holder, target}) => [holder, target]);
  const ids = union(
    ["leader", "rep"],
    [...named, ...sides].filter((id) => id !== null)
  );
  return [...known, ...[...ids].filter((id) => known.every((group) => group.id !== id)).map(usualNames)];
}

/** A team for each label in a column of teams, the known ones first. */
export async function teamsOf(
  sent: readonly Sent[],
  known: {id: string; label: string}[]
): Promise<{id: string; label: string}[]> {
  const labels = new Set<string>();
  for (const each of sent) for (const label of await teamLabels(each)) labels.add(label);
  const teams = new Map(known.map((team) => [matchKey(team.id), team]));
  const names = new Set(known.map(({label}) => matchKey(label)));
  for (const label of [...labels].sort()) {
    const id = label
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    if (id === "" || teams.has(id) || names.has(matchKey(label))) continue;
    teams.set(id, {id, label});
  }
  return [...teams.values()];
}

/** The labels of a file's teams. Below a report's rows stand lines without a quarter, which name none. */
async function teamLabels({columns, look}: Sent): Promise<string[]> {
  const team = columns.find(({guess}) => guess.kind === "team");
  if (team === undefined) return [];
  const [quarter, at] = [guessResults(columns)?.quarter, team.column.position];
  if (quarter === undefined) return (team.values?.commonest ?? []).filter((text) => !isTotal(text));
  const beside = columns.find(({column}) => column.name === quarter)!.column.position;
  const rows = await readCells(look, [at, beside]);
  return rows
    .filter((cells) => cells.get(beside) !== "")
    .map((cells) => cells.get(at)!)
    .filter((text) => text !== "");
}
