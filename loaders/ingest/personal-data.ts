import type {ExportColumn} from "./layout.js";

const kinds = [
  ["email", /e-?mail|correo|courriel|posta elettronica|^username$/i],
  ["ip", /^ip[ _-]?(addr(ess(e)?)?|adresse?)?$|ip ?address|adresse ip|indirizzo ip/i],
  ["location", /latitude|longitude|location ?accuracy|breitengrad|längengrad/i],
  ["device", /^(device|browser|operating system|os|user ?agent|network id|resolution|refurl)$/i],
  ["phone", /\b(phone|telephone|mobile|telefon|téléphone|teléfono|telefoon|handy)\b/i],
  [
    "name",
    /^(recipient)? ?(first|last|full|sur|fore|rater|subject|evaluator)? ?name$|vorname|nachname|prénom|nombre|nom|naam|nome$/i
  ]
] as const;

/** What personal data a column holds by its name, or null. */
export function personalKind(
  column: ExportColumn
): "name" | "email" | "ip" | "location" | "device" | "phone" | null {
  if (column.role === undefined && column.name.length > 40) return null;
  return kinds.find(([, pattern]) => pattern.test(column.name))?.[0] ?? null;
}
