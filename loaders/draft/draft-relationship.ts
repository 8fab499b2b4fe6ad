import type {Perspective} from "../engagement/answer.js";
import type {DraftSource, Sent} from "./draft-source.js";
import {perspectiveOptions} from "./perspective-options.js";
import type {Ask} from "./question.js";
import {wholeWords} from "./whole-words.js";

/** More labels than this are no relationships. */
const mostLabels = 30;

/** What a rater is to the subject, by the words of the client; peers hold nothing that the subject is asked for. */
const relations: [Perspective, RegExp][] = [
  ["own", wholeWords("self", "selbst*", "soi(?:-même)?", "auto\\p{L}*", "zelf*")],
  [
    "meta",
    wholeWords(
      ...["(?:direct )?reports?", "subordinate*", "team members?", "mitarbeit*", "unterstellte*"],
      ...["collaborat*", "subordonn*", "subordinad*", "medewerker*"]
    )
  ],
  [
    "direct",
    wholeWords(
      ...["managers?", "boss", "supervisors?", "leaders?", "line manager", "vorgesetzte*", "führungskr*"],
      ...["supérieur*", "responsable", "jef[ea]", "leidinggevende*", "capo"]
    )
  ]
];

/** The column that says what a rater is to the subject; undefined where the file has none. */
export function relationshipOf(columns: Sent["columns"]) {
  return columns.find(
    ({column, values}) => column.role === "relationship" && values !== undefined && values.texts <= mostLabels
  );
}

/** Says whose view each relationship of a rater export gives, asked where its words do not tell; null in other files. */
export async function settledRelationship(
  {file, columns}: Sent,
  ask: Ask
): Promise<DraftSource["relationship"] | null> {
  const relationship = relationshipOf(columns);
  if (relationship === undefined) return null;
  const subject = columns.find(({column}) => column.role === "subject")?.column.name;
  const meanings: Record<string, {perspective: Perspective}> = {};
  for (const text of relationship.values!.commonest) {
    const told = relations.find(([, words]) => words.test(text))?.[0] ?? "";
    const answer = await ask({
      file,
      field: "relationship",
      message: `Whose view does a rater give who is "${text}" to the subject?`,
      guess: told,
      isSure: told === "own",
      hint: 'Correct it under "relationship", "meanings" of the source in engagement.json.',
      options: [...perspectiveOptions, {value: "", label: "none: leave such rows out"}]
    });
    if (answer !== "") meanings[text] = {perspective: answer as Perspective};
  }
  return {column: relationship.column.name, ...(subject !== undefined && {subject}), meanings};
}
