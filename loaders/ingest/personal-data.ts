import type {ExportColumn} from "./layout.js";

/** What a column may hold of a person that no analysis needs. */
export type PersonalKind = "name" | "email" | "ip" | "location" | "device" | "phone";

/** Headers as tools and forms write them, in the languages of the survey tools; compared by `headerKey`. */
const headers: Readonly<Record<PersonalKind, readonly string[]>> = {
  email: [
    ...[
      "email",
      "e mail",
      "mail",
      "email address",
      "e mail address",
      "mail address",
      "email id",
      "user email"
    ],
    ...["e mail adresse", "email adresse", "mailadresse", "adresse e mail", "adresse email", "adresse mail"],
    ...["courriel", "adresse courriel", "adresse electronique", "correo", "correo electronico"],
    ...["direccion de correo electronico", "direccion de email", "indirizzo email", "indirizzo e mail"],
    ...["posta elettronica", "e mailadres", "emailadres", "endereco de e mail", "endereco de email"],
    ...["username", "user name", "nutzername", "benutzername", "nom d utilisateur", "nombre de usuario"]
  ],
  ip: [
    ...["ip", "ip address", "ipaddress", "ipaddr", "ip addr", "ip adresse", "adresse ip", "direccion ip"],
    ...["indirizzo ip", "ip adres", "endereco ip"]
  ],
  location: [
    ...[
      "latitude",
      "longitude",
      "location latitude",
      "location longitude",
      "location accuracy",
      "geolocation"
    ],
    ...["coordinates", "breitengrad", "langengrad", "standort breitengrad", "standort langengrad"],
    ...["latitud", "longitud", "latitudine", "longitudine", "street", "street address", "home address"],
    ...["address 2", "zip", "zip code", "postal code", "zip postal code", "postleitzahl", "code postal"]
  ],
  device: [
    ...["device", "device type", "browser", "version", "operating system", "os", "user agent", "useragent"],
    ...["network id", "resolution", "screen resolution", "refurl", "referrer url", "fingerprint", "url"]
  ],
  phone: [
    ...["phone", "phone number", "telephone", "telephone number", "mobile", "mobile number", "mobile phone"],
    ...["cell phone", "cell", "tel", "telefon", "telefonnummer", "handy", "handynummer", "mobilnummer"],
    ...["numero de telephone", "portable", "telefono", "numero de telefono", "movil", "cellulare"],
    ...["numero di telefono", "telefoon", "telefoonnummer", "telefone", "numero de telefone"]
  ],
  name: [
    ...["name", "first name", "last name", "full name", "surname", "forename", "family name", "given name"],
    ...["middle name", "first and last name", "vorname", "nachname", "familienname", "vor und nachname"],
    ...["vollstandiger name", "prenom", "nom", "nom de famille", "nom et prenom", "nom complet", "nombre"],
    ...[
      "apellido",
      "apellidos",
      "nombre completo",
      "nombre y apellidos",
      "nome",
      "cognome",
      "nome e cognome"
    ],
    ...["naam", "voornaam", "achternaam", "sobrenome", "nome completo", "owner", "deal owner"],
    ...["opportunity owner", "account owner", "owner name"]
  ]
};

const kindOfHeader = new Map(
  Object.entries(headers).flatMap(([kind, keys]) => keys.map((key) => [key, kind as PersonalKind] as const))
);

const asked =
  /^(please )?((what is|what s|enter|give( us)?|provide|tell us) )?(your|the|ihre?|votre|su|tu|il tuo|uw) /;
const whose =
  /^(recipient|respondent|participant|rater|evaluator|subject|contact|work|business|private|company|employee|rep|sales rep|manager|supervisor) (s )?/;

/**
 * What personal data a column holds by its header (its name, question text, statement or the tool's own id), or null. A
 * header counts only as a whole: a question that speaks of e-mails is none.
 */
export function personalKind(column: ExportColumn): PersonalKind | null {
  for (const text of new Set([column.name, column.id, column.question, column.statement ?? ""])) {
    const key = headerKey(text);
    const kind = kindOfHeader.get(key) ?? kindOfHeader.get(key.replace(whose, ""));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** A header without case, accents, signs, counters and the words of a question around it: `RecipientEmail`, `E-Mail`. */
export function headerKey(text: string): string {
  if (text.length > 60) return "";
  return text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/\(\d+\)$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(asked, "");
}

/** What stands in cells, as regular expressions that JavaScript and DuckDB (RE2) both read. */
export const personalTexts = {
  email: "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}",
  phone: [
    "(\\+|\\b00)[1-9][0-9]{0,2}[ (/.-]*[0-9][0-9 ()/.-]{5,}[0-9]",
    "\\(0[0-9]{1,5}\\) ?[0-9][0-9 -]{4,}[0-9]",
    "\\b0[0-9]{2,5}[ /-] ?[0-9][0-9 -]{4,}[0-9]\\b",
    "(\\(|\\b)[2-9][0-9]{2}\\)?[ .-][0-9]{3}[ .-][0-9]{4}\\b"
  ].join("|")
} as const;

const wholeCell: readonly (readonly [PersonalKind, RegExp])[] = [
  ["email", new RegExp(`^(${personalTexts.email})$`)],
  ["ip", /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.|$)){4}$|^(?=.*::|(.*:){7})[0-9a-f:]{3,39}$/i],
  ["phone", new RegExp(`^(${personalTexts.phone})$`)]
];

/** Of a column's texts so many must look alike, and there must be so many to tell. */
const [alikeShare, fewestTexts] = [0.8, 3];

/** What personal data the different texts of a column are, whatever its header says; null where they are none. */
export function personalKindOfTexts(texts: readonly string[]): PersonalKind | null {
  if (texts.length < fewestTexts) return null;
  const isMostly = (pattern: RegExp) =>
    texts.filter((text) => pattern.test(text.trim())).length >= alikeShare * texts.length;
  return wholeCell.find(([, pattern]) => isMostly(pattern))?.[0] ?? null;
}
