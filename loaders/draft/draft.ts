import {union} from "d3";
import {matchKey} from "../ingest/plain-text.js";
import {codebookRows} from "./codebook-rows.js";
import {draftChart, peopleInChart} from "./draft-chart.js";
import {type DraftExpectation, draftExpectations} from "./draft-expectations.js";
import {type DraftLabels, draftLabels} from "./draft-labels.js";
import {groupsOf, teamsOf} from "./draft-names.js";
import {type DraftPerson, mergePeople, peopleIn, personColumns} from "./draft-people.js";
import {settledRelationship} from "./draft-relationship.js";
import {draftReport} from "./draft-report.js";
import {
  type DraftSource,
  type Sent,
  settledGroup,
  settledPerspectives,
  settledQuarter,
  settledRespondent,
  surveySourceOf
} from "./draft-source.js";
import {draftStatements} from "./draft-statements.js";
import {namedQuarter} from "./guess-quarter.js";
import {perQuota} from "./per-quota.js";
import {type Ask, leftOpen, type ToDecide} from "./question.js";
import {settledFields} from "./settle-fields.js";
import {sortFiles} from "./sort-files.js";
import {openOfExpectations, openOfPeople} from "./still-open.js";

/** engagement.json, as init writes it: only what it has drafted. */
export interface DraftEngagement {
  $schema?: string;
  id: string;
  title: string;
  quarters: {id: string; label: string}[];
  groups: {id: string; label: string; singular: string}[];
  teams?: {id: string; label: string}[];
  scale?: {min: number; max: number};
  labels?: DraftLabels;
  sources: DraftSource[];
  toDecide?: ToDecide[];
}

/** What an engagement holds already, or will hold once the draft is written. */
export interface Draft {
  engagement: DraftEngagement;
  expectations: DraftExpectation[];
  people: DraftPerson[];
}

/** Where questions go: to a person or onto a list, and what cannot be asked onto the list at once. */
export interface Asking {
  ask: Ask;
  open: ToDecide[];
  now: Date;
}

/**
 * Drafts an engagement from the files that were sent, on top of what it holds already: sources, quarters, groups, teams,
 * labels, expectations and people are added, and nothing is changed.
 */
export async function draftEngagement(
  sent: readonly Sent[],
  base: Draft,
  {ask, open, now}: Asking
): Promise<Draft> {
  const {surveys, statements, tidies, reports, charts, rosters, codebooks} = sortFiles(sent, open);
  const coded = await codebookRows(codebooks, base.expectations);
  const listed = [...base.expectations, ...coded];
  const settledOf = new Map<Sent, Awaited<ReturnType<typeof settledPerspectives>>>();
  for (const survey of surveys) {
    const columns = await settledFields(survey.file, survey.columns, ask);
    settledOf.set(survey, await settledPerspectives({...survey, columns}, ask));
  }
  const asked = [...settledOf.values()].flat();
  const groups = groupsOf([...surveys, ...rosters, ...charts], asked, coded, base.engagement.groups);
  const ids = groups.map(({id}) => id);
  const expectations = [
    ...listed,
    ...(await draftExpectations(asked, listed, ids, ask)),
    ...tidyExpectations(tidies, listed, open)
  ];
  const find = new Map(expectations.map((row) => [matchKey(row.statement), row.expectation]));

  const teams = await teamsOf(sent, base.engagement.teams ?? []);
  const teamIds = new Map(
    teams.flatMap(({id, label}) => [[matchKey(label), id] as const, [matchKey(id), id] as const])
  );
  const teamId = (text: string) => teamIds.get(matchKey(text)) ?? "";
  const labels: DraftLabels = {...base.engagement.labels};
  const quarters = [...base.engagement.quarters];
  const sources: DraftSource[] = [];
  const people: DraftPerson[] = [];
  for (const survey of surveys) {
    const settled = settledOf.get(survey)!;
    const when = await settledQuarter(survey, ask, now);
    const respondent = await settledRespondent(survey, ask);
    const group = await settledGroup(survey, respondent, ids, ask);
    const relationship = await settledRelationship(survey, ask);
    const own = addLabels(labels, await draftLabels(survey.file, settled, ask));
    const team = survey.columns.find(({guess}) => guess.kind === "team")?.column.name;
    quarters.push(...when.quarters);
    sources.push(
      surveySourceOf(
        survey,
        settled.map((each) => ({...each, expectation: find.get(matchKey(each.statement)) ?? each.statement})),
        expectations,
        {
          quarter: when.quarter,
          ...(respondent !== undefined && {respondent}),
          ...(group !== undefined && {group}),
          ...(relationship !== null && {relationship}),
          ...(team !== undefined && {team: {column: team, labels: {}}}),
          ...(Object.keys(own).length > 0 && {labels: own})
        }
      )
    );
    const who = personColumns(survey.columns, respondent);
    const roles = typeof group === "object" ? new Map(Object.entries(group.labels)) : undefined;
    const groupOf = roles && ((text: string) => roles.get(text) ?? "");
    const quarter = typeof when.quarter === "string" ? when.quarter : "";
    if (who !== null)
      people.push(...(await peopleIn(survey.look, who, quarter, {teamId, ...(groupOf && {groupOf})})));
  }
  for (const survey of statements) {
    const when = await settledQuarter(survey, ask, now);
    const respondent = await settledRespondent(survey, ask);
    const group = await settledGroup(survey, respondent, ids, ask);
    quarters.push(...when.quarters);
    sources.push({
      format: survey.look.best!.format.id as DraftSource["format"],
      file: survey.file,
      ...(survey.look.encoding === "windows-1252" && {encoding: survey.look.encoding}),
      quarter: when.quarter,
      ...(respondent !== undefined && {respondent}),
      ...(group !== undefined && {group}),
      statements: await draftStatements(survey, ids, ask)
    });
  }
  for (const tidy of tidies) {
    sources.push({format: "tidy", file: tidy.file});
    quarters.push(...namedIn(tidy, (column) => column.name.toLowerCase() === "quarter"));
  }
  const drafted = [];
  for (const report of reports) drafted.push(await draftReport(report, ask, open));
  for (const {source, quarters: named} of await perQuota(
    drafted.filter((each) => each !== null),
    ask
  )) {
    sources.push(source);
    quarters.push(...named);
  }
  const charted = new Set<string>();
  for (const chart of charts) {
    sources.push(await draftChart(chart, ids, ask));
    for (const person of await peopleInChart(chart)) charted.add(person);
  }
  for (const roster of rosters) {
    quarters.push(...namedIn(roster, (column) => column.name.toLowerCase() === "quarter"));
    const id = roster.columns.find(({guess}) => guess.kind === "respondent")!.column.name;
    people.push(...(await peopleIn(roster.look, personColumns(roster.columns, id)!, "", {teamId})));
  }
  const known = new Set(base.people.map(({respondent}) => respondent));
  const fresh = mergePeople(people).filter(
    ({respondent}) => !known.has(respondent) && !charted.has(respondent.toLowerCase())
  );
  const merged = [...base.people, ...fresh];
  const isFirst = base.engagement.sources.length === 0;
  if ((isFirst && charts.length === 0) || fresh.length > 0)
    openOfPeople(merged, rosters.length + charts.length, open);
  openOfExpectations(expectations.length - listed.length, open);
  const scale =
    base.engagement.scale ??
    scaleOf(
      asked.filter(({field}) => field === "level").flatMap(({values}) => values?.commonest ?? []),
      labels
    );
  return {
    engagement: {
      ...base.engagement,
      quarters: inTime(quarters),
      groups,
      ...(teams.length > 0 && {teams}),
      scale,
      ...(Object.keys(labels).length > 0 && {labels}),
      sources: [...base.engagement.sources, ...sources],
      toDecide: [...(base.engagement.toDecide ?? []), ...open]
    },
    expectations,
    people: merged
  };
}

function tidyExpectations(
  tidies: readonly Sent[],
  known: readonly DraftExpectation[],
  open: ToDecide[]
): DraftExpectation[] {
  const ids = union(
    ...tidies.map(
      ({columns}) =>
        columns.find(({column}) => column.name.toLowerCase() === "expectation")?.values?.commonest ?? []
    )
  );
  const fresh = [...ids]
    .filter((id) => known.every(({expectation}) => matchKey(expectation) !== matchKey(id)))
    .sort();
  if (fresh.length > 0)
    open.push(
      leftOpen({
        file: "expectations.csv",
        field: "statement",
        message: `What do ${fresh.length} expectations say that a tidy file names by id only, and who holds them?`,
        guess: "their ids, of leaders for reps",
        hint: "Correct their rows."
      })
    );
  return fresh.map((expectation) => ({
    expectation,
    holder: "leader",
    target: "rep",
    action: "start",
    statement: expectation,
    foil: false
  }));
}

function namedIn({columns}: Sent, is: (column: Sent["columns"][number]["column"]) => boolean) {
  const values = columns.find(({column}) => is(column))?.values;
  return (values?.commonest ?? []).flatMap((text) => namedQuarter(text) ?? []);
}

/** Adds a file's labels to the engagement's; those that the engagement uses otherwise are returned as the file's own. */
function addLabels(labels: DraftLabels, added: DraftLabels): DraftLabels {
  const own: DraftLabels = {};
  for (const [field, codes] of Object.entries(added) as [
    keyof DraftLabels,
    Record<string, string | number>
  ][])
    for (const [text, code] of Object.entries(codes)) {
      const known = labels[field]?.[text];
      if (known === undefined) labels[field] = {...labels[field], [text]: code};
      else if (known !== code) own[field] = {...own[field], [text]: code};
    }
  return own;
}

/** The smallest usual scale that holds every level that was answered. */
function scaleOf(texts: readonly string[], labels: DraftLabels): {min: number; max: number} {
  const levels = [...new Set(texts)]
    .map((text) => Number(labels.level?.[text] ?? text))
    .filter(Number.isFinite);
  const [min, max] = [Math.min(1, ...levels), Math.max(...levels, 2)];
  return {min: Math.floor(min), max: [5, 7, 10].find((end) => end >= max) ?? Math.ceil(max)};
}

function inTime(quarters: readonly {id: string; label: string}[]): {id: string; label: string}[] {
  return [...new Map(quarters.map((quarter) => [quarter.id, quarter])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1
  );
}
