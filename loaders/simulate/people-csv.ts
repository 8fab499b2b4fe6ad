import {csvFormatRows} from "d3";
import type {Cast, Person} from "./cast.js";
import type {Quarter} from "./quarter-names.js";

/** The head of sales, to whom the leaders report; not on the roster. */
const headOfSales = "E1000";

/** people.csv: one row a person who keeps team and manager in every quarter, otherwise one row a quarter. */
export function peopleCsv({people, rosters}: Cast, quarters: readonly Quarter[]): string {
  const places = new Map<
    Person,
    {quarter: string; place: [team: string, manager: string, region: string]}[]
  >();
  for (const [q, {crews, service, technology}] of rosters.entries()) {
    const quarter = quarters[q]!.id;
    const put = (person: Person, team: string, manager: string, region: string) => {
      const list = places.get(person) ?? [];
      list.push({quarter, place: [team, manager, region]});
      places.set(person, list);
    };
    for (const {team, leader, reps} of crews) {
      put(leader, team.id, headOfSales, team.region);
      for (const rep of reps) put(rep, team.id, leader.id, team.region);
    }
    for (const person of [...service, ...technology]) put(person, "", "", "");
  }
  const rows = people.flatMap((person) => {
    const list = places.get(person) ?? [];
    const stays =
      list.length === rosters.length && list.every(({place}) => place.join() === list[0]!.place.join());
    const kept = stays ? [{...list[0]!, quarter: ""}] : list;
    return kept.map(({quarter, place}) => [person.id, person.group, ...place, person.startDate, quarter]);
  });
  return `respondent,group,team,manager,region,start_date,quarter\n${csvFormatRows(rows)}\n`;
}
