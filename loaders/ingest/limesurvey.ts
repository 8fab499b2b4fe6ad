import type {Head} from "./head.js";
import {type ExportColumn, type Format, type Recognition, type SystemRole, unrecognised} from "./layout.js";
import {plainLayout, positionOf, uniqueNames} from "./layout-columns.js";
import {matchKey, plainText} from "./plain-text.js";

/** What LimeSurvey's own columns are for, by code and by full text in the languages that it is mostly used in. */
const systemColumns: [SystemRole, string, readonly string[]][] = [
  [
    "response_id",
    "id",
    [
      "response id",
      "antwort id",
      "antwort-id",
      "id de la réponse",
      "id réponse",
      "id de respuesta",
      "id antwoord",
      "antwoord id",
      "id risposta"
    ]
  ],
  [
    "ended",
    "submitdate",
    [
      "date submitted",
      "datum abgeschickt",
      "date de soumission",
      "fecha de envío",
      "datum ingediend",
      "datum van verzending",
      "data invio",
      "data di invio"
    ]
  ],
  [
    "system",
    "lastpage",
    ["last page", "letzte seite", "dernière page", "última página", "laatste pagina", "ultima pagina"]
  ],
  [
    "language",
    "startlanguage",
    [
      "start language",
      "start-sprache",
      "langue de départ",
      "lenguaje inicial",
      "idioma inicial",
      "begintaal",
      "starttaal",
      "lingua iniziale"
    ]
  ],
  [
    "person",
    "token",
    [
      "token",
      "access code",
      "zugangscode",
      "zugangsschlüssel",
      "code d'accès",
      "código de acceso",
      "toegangscode",
      "codice di accesso"
    ]
  ],
  [
    "started",
    "startdate",
    [
      "date started",
      "datum gestartet",
      "date de lancement",
      "date de début",
      "fecha de inicio",
      "datum gestart",
      "startdatum",
      "data di inizio"
    ]
  ],
  [
    "system",
    "datestamp",
    [
      "date last action",
      "datum letzte aktivität",
      "date de la dernière action",
      "fecha de la última acción",
      "datum laatste actie",
      "data dell'ultima azione"
    ]
  ],
  [
    "system",
    "ipaddr",
    ["ip address", "ip-adresse", "adresse ip", "dirección ip", "ip-adres", "indirizzo ip"]
  ],
  [
    "system",
    "refurl",
    ["referrer url", "referer url", "url referrer", "weiterleitungs-url", "verwijzende url"]
  ],
  ["system", "seed", ["seed", "zufallsstartwert", "graine", "semilla", "tête de série"]],
  [
    "duration",
    "interviewtime",
    ["total time", "gesamtzeit", "temps total", "tiempo total", "totale tijd", "tempo totale"]
  ]
];
const fingerprint = ["ended", "system", "language"];
const timing = /^(grouptime\d+|.+time)$/i;
const subQuestion = /^(.*\S)\s?\[([^\]]+)\](?:\[([^\]]+)\])?$/s;
const bareCode = /^[A-Za-z]\w*(?:\[[^\]\s]+\])*$/;
const codeAndText = /^([A-Za-z]\w*(?:\[[^\]]+\])*)\. (.+)$/s;

/**
 * LimeSurvey CSV or XLSX: the columns are headed by codes (`id, submitdate, lastpage, startlanguage, Q1[SQ001]`), by full
 * texts in the survey's language (`Question [Sub-question]`), or by both (`Q1[SQ001]. Question [Sub-question]`). A response
 * without a submit date is partial; an anonymous survey dates all of them 1980-01-01.
 */
export const limesurvey: Format<"limesurvey"> = {
  id: "limesurvey",
  title: "LimeSurvey",
  looksLike: "the columns id, submitdate, lastpage, startlanguage, or the same in words",
  recognises,
  layout({records}) {
    const columns = uniqueNames((records[0] ?? []).map(columnOf).filter((column) => column.name !== ""));
    const submitted = positionOf(columns, "ended");
    return {
      ...plainLayout(columns),
      drops: submitted === null ? [] : [{reason: "partial", position: submitted, values: ["", "n/a"]}],
      missingCodes: ["N/A"]
    };
  }
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => plainText(cell));
  const found = header.filter((cell) => systemOf(cell) !== undefined);
  const roles = new Set(found.map((cell) => systemOf(cell)![0]));
  const isWhole =
    systemOf(header[0] ?? "")?.[0] === "response_id" &&
    fingerprint.every((role) => roles.has(role as SystemRole));
  if (!isWhole && !(roles.has("ended") && roles.has("language"))) return unrecognised;
  const codes = header.some((cell) => cell === "submitdate");
  return {
    score: isWhole ? (codes ? 1 : 0.95) : 0.7,
    reasons: [
      `there are columns ${found.slice(0, 4).join(", ")}`,
      codes
        ? "headed by codes"
        : header.some((cell) => codeAndText.test(cell))
          ? "headed by codes and texts"
          : "headed by texts"
    ]
  };
}

/** The system column that a header cell names by code, text or both. */
function systemOf(cell: string): (typeof systemColumns)[number] | undefined {
  const both = codeAndText.exec(cell);
  const key = matchKey(both === null ? cell : both[1]!);
  return systemColumns.find(([, code, texts]) => key === code || (both === null && texts.includes(key)));
}

function columnOf(cell: string, position: number): ExportColumn {
  const text = plainText(cell);
  const system = systemOf(text);
  if (system !== undefined) return {position, name: text, question: text, id: system[1], role: system[0]};
  const both = codeAndText.exec(text);
  const [code, wording] = both === null ? [bareCode.test(text) ? text : "", text] : [both[1]!, both[2]!];
  const parts = subQuestion.exec(both === null ? text : code);
  const statement = subQuestion.exec(wording)?.[2];
  const isTiming = !/\s/.test(text) && timing.test(text) && text !== "time";
  return {
    position,
    name: text,
    question: subQuestion.exec(wording)?.[1] ?? wording,
    id: code,
    ...(parts !== null && {stem: parts[1]!}),
    ...(statement !== undefined && {statement}),
    ...(isTiming && {role: "system" as const})
  };
}
