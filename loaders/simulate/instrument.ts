import type {AnswerField, Perspective} from "../engagement/answer.js";
import type {Direction, Expectation, GroupId} from "./codebook.js";
import type {Answer} from "./sheet.js";

/** A matrix question of the survey: one text, one row a statement. */
export interface Question {
  text: string;
  perspective: Perspective;
  field: AnswerField;
  expectations: Expectation[];
}

/** How the two sides of a direction are called in its questions. */
interface Names {
  /** The target, as the holder is asked about it. */
  target: string;
  /** All of the target, for the share that knows. */
  targets: string;
  /** The holder, as the target is asked about it. */
  holder: string;
}

const names: Record<GroupId, Names> = {
  leader: {target: "your reps", targets: "your reps", holder: "your leader"},
  rep: {target: "your leader", targets: "the leaders", holder: "your team"},
  service: {target: "the sales reps", targets: "the sales reps", holder: "service"},
  technology: {target: "the sales reps", targets: "the sales reps", holder: "technology"}
};

const texts: [Perspective, AnswerField, (names: Names) => string][] = [
  ["direct", "action", ({target}) => `What do you expect of ${target}?`],
  ["direct", "level", ({target}) => `How strictly do you expect it of ${target}?`],
  ["reverse_meta", "action", ({target}) => `What do you think ${target} would choose, left free?`],
  ["reverse_meta", "level", ({target}) => `How strictly do you think ${target} would keep to it, left free?`],
  [
    "calibration",
    "share_known",
    ({targets}) => `What share of ${targets} do you think know that you expect it?`
  ],
  ["meta", "known", ({holder}) => `Does ${holder} expect something of you here?`],
  ["meta", "action", ({holder}) => `What does ${holder} expect of you?`],
  ["meta", "level", ({holder}) => `How strictly does ${holder} expect it of you?`],
  ["meta", "clear", ({holder}) => `Is it clear to you what exactly ${holder} means?`],
  ["own", "action", ({holder}) => `Whatever ${holder} expects: what do you yourself want to do?`],
  ["own", "level", ({holder}) => `Whatever ${holder} expects: how strictly would you yourself keep to it?`]
];

/** The open question, put to reps about the first expectation of their leader. */
export const openQuestion = "What would make it easier for you to do the first of these?";
export const roleQuestion = "What is your role?";
export const roleLabels: Record<GroupId, string> = {
  leader: "Sales leader",
  rep: "Sales rep",
  service: "Service",
  technology: "Technology"
};

/** The questions about a direction that a perspective answers, in the order of the survey. */
export function questionsAbout(direction: Direction, perspective: Perspective): Question[] {
  return texts
    .filter(([asked]) => asked === perspective)
    .map(([, field, text]) => ({
      text: text(names[direction.holder]),
      perspective,
      field,
      expectations: direction.expectations
    }));
}

/** Every matrix question: for each direction what holders are asked, then what targets are asked. */
export function questionsOf(directions: readonly Direction[]): Question[] {
  return directions.flatMap((direction) =>
    (["direct", "reverse_meta", "calibration", "meta", "own"] as const).flatMap((perspective) =>
      questionsAbout(direction, perspective)
    )
  );
}

/** A field's question texts over all directions, for the mapping in engagement.json. */
export function questionTexts(): {perspective: Perspective; field: AnswerField; texts: string[]}[] {
  return texts.map(([perspective, field, text]) => ({
    perspective,
    field,
    texts: [...new Set(Object.values(names).map(text))]
  }));
}

export const optionLabels = {
  known: {yes: "Yes", no: "No", dont_know: "Don't know"},
  action: {
    stop: "Stop doing this",
    start: "Start doing this",
    continue: "Keep doing this",
    none: "Nothing in particular",
    dont_know: "Don't know"
  },
  level: ["1 - When it suits", "2 - Now and then", "3 - As a rule", "4 - Nearly always", "5 - Always"],
  clear: {yes: "Yes", no: "No"}
} as const;

/** The option that an answer chose in a question about `field`, as the survey words it; empty where none. */
export function optionOf(answer: Answer, field: AnswerField): string {
  switch (field) {
    case "known":
      return answer.known && optionLabels.known[answer.known];
    case "action":
      return answer.action && optionLabels.action[answer.action];
    case "level":
      return answer.level === null ? "" : optionLabels.level[answer.level - 1]!;
    case "clear":
      return answer.clear && optionLabels.clear[answer.clear];
    case "share_known":
      return answer.status === "dont_know"
        ? "Don't know"
        : answer.share === null
          ? ""
          : `${answer.share * 10} %`;
    case "comment":
      return answer.comment;
  }
}

/** Whether the survey showed the question about `field` to whoever gave this answer. */
export function isShown(answer: Answer, field: AnswerField): boolean {
  if (answer.status === "not_shown") return false;
  const followsKnown = answer.perspective === "meta" && (field === "level" || field === "clear");
  return !followsKnown || answer.known === "yes";
}
