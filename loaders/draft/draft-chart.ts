import type {ReportRole} from "../ingest/layout.js";
import {personalKind} from "../ingest/personal-data.js";
import {columnsOf} from "./draft-report.js";
import type {DraftSource, Sent} from "./draft-source.js";
import {guessGroup} from "./guess-group.js";
import type {Ask} from "./question.js";
import {readCells} from "./read-cells.js";

/** Of so many different titles each is looked at; a longer list says nothing of groups. */
const mostTitles = 60;

/** The source of an org chart: ids go before addresses, addresses before names; groups by title where titles tell them. */
export async function draftChart(sent: Sent, groups: readonly string[], ask: Ask): Promise<DraftSource> {
  const manager = best(columnsOf(sent, "manager").map(({column}) => column.name));
  const person = personOf(sent);
  const first = (role: ReportRole) => columnsOf(sent, role)[0]?.column.name;
  const team = sent.columns.find(({guess, values}) => guess.kind === "team" && values !== undefined);
  const optional = {
    manager,
    team: team?.column.name,
    region: first("region"),
    startDate: first("start_date"),
    endDate: first("end_date")
  };
  const alsoKnownBy = aliasColumns(sent).map(({column}) => column.name);
  return {
    format: "org_chart",
    file: sent.file,
    ...(sent.look.encoding === "windows-1252" && {encoding: sent.look.encoding}),
    person,
    ...Object.fromEntries(Object.entries(optional).filter(([, name]) => name !== undefined)),
    group: await settledGroups(sent, groups, ask),
    ...(alsoKnownBy.length > 0 && {alsoKnownBy})
  };
}

/** Everybody whom a chart lists, by id and by what else they are known by, in lower case. */
export async function peopleInChart(sent: Sent): Promise<Set<string>> {
  const position = (name: string) => sent.columns.find(({column}) => column.name === name)!.column.position;
  const positions = [position(personOf(sent)), ...aliasColumns(sent).map(({column}) => column.position)];
  const rows = await readCells(sent.look, positions);
  return new Set(rows.flatMap((cells) => [...cells.values()].map((cell) => cell.toLowerCase())));
}

function personOf(sent: Sent): string {
  return best(sent.columns.filter(({column}) => column.role === "person").map(({column}) => column.name))!;
}

function aliasColumns(sent: Sent) {
  return sent.columns.filter(({column}) => {
    const kind = column.role === undefined ? personalKind(column) : null;
    return (
      (kind === "email" || kind === "name") && !/first|last|sur|fore|family|given|vor|nach/i.test(column.name)
    );
  });
}

/** Of several columns for one person the one of ids, else of addresses. */
function best(names: readonly string[]): string | undefined {
  return (
    names.find((name) => /\b(id|no|number|code|nr)\b|nummer/i.test(name)) ??
    names.find((name) => /mail/i.test(name)) ??
    names[0]
  );
}

async function settledGroups(
  sent: Sent,
  groups: readonly string[],
  ask: Ask
): Promise<NonNullable<DraftSource["group"]>> {
  const title = columnsOf(sent, "title")[0];
  const titles = title?.values === undefined || title.values.texts > mostTitles ? [] : title.values.commonest;
  const told = titles.flatMap((text) => {
    const id = guessGroup(text)?.id;
    return id !== undefined && groups.includes(id) ? [[text, id] as const] : [];
  });
  const byTitle = "title";
  const byManager = "manager";
  const answer = await ask({
    file: sent.file,
    field: "group",
    message: `Which group does each person of ${sent.file} belong to?`,
    guess: told.length > 0 ? byTitle : byManager,
    isSure: false,
    hint: 'Correct "group" of the source in engagement.json; whose title stands in no group is left out.',
    options: [
      ...(told.length > 0
        ? [
            {
              value: byTitle,
              label: `by "${title!.column.name}": ${told
                .slice(0, 6)
                .map(([text, id]) => `${text} is ${id}`)
                .join(", ")}${told.length > 6 ? ", …" : ""}`
            }
          ]
        : []),
      {value: byManager, label: "whoever somebody reports to is a leader, everybody else a rep"}
    ]
  });
  return answer === byTitle
    ? {column: title!.column.name, labels: Object.fromEntries(told)}
    : {managers: "leader", others: "rep"};
}
