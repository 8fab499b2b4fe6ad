import {type AnswerField, type Perspective, perspectives} from "../../engagement/answer.js";
import {roleLabels} from "../instrument.js";
import {isoSeconds} from "../survey-days.js";
import {textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, oneOf} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

/** The client's words for what a rater is to the subject. */
const relationships: Record<Perspective, string> = {
  direct: "Asks of them",
  own: "Self",
  meta: "Asked by them",
  reverse_meta: "Asks of them, guessing",
  calibration: "Asks of them, counting"
};
/** What of the other side a row is about: a rater has one row a subject. */
const aspects: Record<Perspective, string> = {
  direct: "what is asked of them",
  own: "own view beside theirs",
  meta: "what they ask",
  reverse_meta: "what they would choose",
  calibration: "what they know"
};
const texts: [AnswerField, string][] = [
  ["known", "Is something expected here?"],
  ["action", "What is it?"],
  ["level", "How strictly?"],
  ["clear", "Is it clear what exactly is meant?"],
  ["share_known", "What share knows of it?"]
];
const openText = "What would make it easier?";
const system = [
  ...["StartDate", "EndDate", "Progress", "Finished", "ResponseId"],
  ...["SubjectName", "RaterName", "RaterID", "Relationship"]
];
const inQuestion = {in: "question" as const};

/**
 * Qualtrics 360: one row a rater and subject, in a relationship that says whose view the row gives. Who is rated is the
 * other side of a direction; a subject is one of its aspects, so that a rater has one row for it.
 */
export const qualtrics360: SurveyTool = {
  format: "qualtrics_360",
  extension: "csv",
  tellsUnanswered: () => false,
  mapping: (directions) => {
    const {perspective: _, ...comment} = commentRule(directions, `^${oneOf([openText])}$`, inQuestion);
    return {
      respondent: "RaterID",
      relationship: {
        column: "Relationship",
        subject: "SubjectName",
        meanings: Object.fromEntries(
          perspectives.map((perspective) => [relationships[perspective], {perspective}])
        )
      },
      columns: [
        ...texts.map(([field, text]) => ({
          pattern: `^${oneOf([text])} - (?<expectation>.+)$`,
          ...inQuestion,
          field
        })),
        comment
      ],
      blank: "not_shown"
    };
  },
  open: (options) =>
    answerFileOf(options, false, (path, {questions, directions}) => {
      const file = textRecords(path);
      const all = directions.flatMap(({expectations}) => expectations);
      const columns = texts.flatMap(([field, text], q) =>
        all.map(({index, statement}, row) => ({
          field,
          index,
          text: `${text} - ${statement}`,
          code: `${q + 1}_${row + 1}`
        }))
      );
      file.write([...system, ...columns.map(({code}) => `Q${code}`), "Q6"]);
      file.write([...system, ...columns.map(({text}) => text), openText]);
      file.write(
        [...system, ...columns.map(({code}) => `QID${code}`), "QID6_TEXT"].map((id) => `{"ImportId":"${id}"}`)
      );
      const asked = questions.flatMap(({perspective, field, expectations}) =>
        expectations.map((expectation) => ({perspective, field, expectation}))
      );
      return {
        write({id, person, personal, started, ended, cells, shown, comment}) {
          let row = 0;
          for (const {holder, target, expectations} of directions)
            for (const perspective of perspectives) {
              const own = new Map<string, string>();
              for (const [i, {field, expectation, ...cell}] of asked.entries())
                if (shown[i] && cell.perspective === perspective && expectations.includes(expectation))
                  own.set(`${field} ${expectation.index}`, cells[i]!);
              if (own.size === 0) continue;
              const other = person.group === holder ? target : holder;
              const name = `${personal.firstName} ${personal.lastName}`;
              const isFirst = directions[0]!.expectations === expectations && perspective === "meta";
              file.write([
                ...[isoSeconds(started), isoSeconds(ended), 100, 1, `R_${id}${++row}`],
                ...[`${roleLabels[other]}, ${aspects[perspective]}`, name, person.id],
                relationships[perspective],
                ...columns.map(({field, index}) => own.get(`${field} ${index}`) ?? ""),
                isFirst ? comment : ""
              ]);
            }
        },
        close: () => file.close()
      };
    })
};
