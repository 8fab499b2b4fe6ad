import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {headerKey} from "./personal-data.js";
import {teamWords} from "./table-words.js";

const roles: readonly (readonly [SystemRole, RegExp])[] = [
  [
    "manager",
    /^((direct |line |reporting |solid line )?(manager|supervisor|boss|lead)( s)?( employee)?( id| number| no| name| e ?mail( address)?)?|reports to( id| e ?mail)?|vorgesetzter?( id| personalnummer)?|fuhrungskraft|responsable|superieur|jefe|leidinggevende|responsabile)$/
  ],
  [
    "person",
    /^((employee|emp|worker|staff|personnel|person|associate|user)( ?(id|number|no|nr|code))|employee|id|personalnummer|personalnr|mitarbeiter ?(id|nr|nummer)|matricule|legajo|numero de empleado|personeelsnummer|matricola)$/
  ],
  [
    "title",
    /^((job |position )?title|position|role|job|function|stelle|funktion|rolle|poste|puesto|functie|ruolo)$/
  ],
  ["region", /^(region|area|country|location|office|site|standort|land|pays|pais|regione|regio)$/],
  [
    "start_date",
    /^((hire|hired|start|entry|joining|join|employment start)( date)?|date of hire|eintritt(sdatum)?|date d (embauche|entree)|fecha de (ingreso|alta)|datum in dienst|data di assunzione)$/
  ],
  [
    "end_date",
    /^((termination|leave|leaving|exit|end|last working)( date| day)?|austritt(sdatum)?|date de (depart|sortie)|fecha de baja)$/
  ]
];
const beside: readonly SystemRole[] = ["title", "team", "region", "start_date", "end_date"];

/** An org chart as HR systems export it: one row a person, with the manager's id, address or name. */
export const orgChart: Format<"org_chart"> = {
  id: "org_chart",
  title: "an org chart",
  looksLike: "a column of employee ids, one of managers, and titles, teams, regions or dates",
  recognises,
  layout: ({records}, headerRow = 1) =>
    plainLayout(headerColumns(records[headerRow - 1] ?? [], roleOf), headerRow)
};

function recognises({records}: Head): Recognition {
  const header = records[0] ?? [];
  const named = (role: SystemRole) =>
    header.filter((cell) => roleOf(cell) === role).map((cell) => cell.trim());
  const [people, managers] = [named("person"), named("manager")];
  const others = beside.flatMap((role) => named(role));
  if (people.length === 0 || managers.length === 0 || others.length === 0) return unrecognised;
  return {
    score: others.length > 1 ? 0.95 : 0.8,
    reasons: [`there are columns ${[people[0], managers[0], ...others.slice(0, 4)].join(", ")}`]
  };
}

function roleOf(cell: string): SystemRole | undefined {
  const key = headerKey(cell);
  return roles.find(([, name]) => name.test(key))?.[0] ?? (teamWords.has(key) ? "team" : undefined);
}
