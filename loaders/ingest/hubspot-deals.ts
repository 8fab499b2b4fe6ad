import type {Head} from "./head.js";
import {type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";
import {headerKey} from "./personal-data.js";

/** HubSpot's own columns, by label and by internal name, in the languages in which it names its exports. */
const own: readonly (readonly [SystemRole, readonly string[]])[] = [
  [
    "response_id",
    ["record id", "record id deal", "deal id", "hs object id", "datensatz id", "id de fiche d informations"]
  ],
  ["system", ["deal name", "dealname", "deal name deal", "nom de la transaction", "nombre del negocio"]],
  ["stage", ["deal stage", "dealstage", "deal phase", "phase de la transaction", "etapa del negocio"]],
  ["ended", ["close date", "closedate", "abschlussdatum", "date de fermeture", "fecha de cierre"]],
  ["amount", ["amount", "amount in company currency", "betrag", "montant", "valor", "importe"]],
  ["owner", ["deal owner", "hubspot owner id", "zustandiger mitarbeiter", "proprietaire de la transaction"]],
  ["team", ["hubspot team", "hubspot owning team", "owning team", "hubspot team id"]],
  [
    "system",
    ["pipeline", "deal type", "create date", "createdate", "associated company", "associated contact"]
  ]
];
const roleOf = new Map(own.flatMap(([role, names]) => names.map((name) => [name, role] as const)));
const distinctive = [
  "deal name",
  "dealname",
  "deal stage",
  "dealstage",
  "record id",
  "hs object id",
  "deal owner",
  "deal phase"
];

/** A HubSpot export of deals: one row a deal, with its stage, its close date in the account's zone, and its amount. */
export const hubspotDeals: Format<"hubspot_deals"> = {
  id: "hubspot_deals",
  title: "HubSpot deals",
  looksLike: "the columns Record ID, Deal Name, Deal Stage, Close Date and Amount",
  recognises,
  layout: ({records}) => plainLayout(headerColumns(records[0] ?? [], (name) => roleOf.get(headerKey(name))))
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => headerKey(cell));
  const roles = header.map((cell) => roleOf.get(cell));
  const named = header.filter((cell) => distinctive.includes(cell));
  const hasDeal = roles.includes("stage") && (roles.includes("amount") || roles.includes("ended"));
  if (!hasDeal || named.length < 2) return unrecognised;
  return {
    score: named.length > 2 ? 1 : 0.85,
    reasons: [
      `there are HubSpot's columns ${header
        .filter((cell) => roleOf.has(cell))
        .slice(0, 6)
        .join(", ")}`
    ]
  };
}
