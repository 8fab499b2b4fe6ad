/** Something that the files do not say, or not for sure: asked in a conversation, or guessed and left to be decided. */
export interface Question {
  /** The file that it is about, relative to the engagement's folder. */
  file: string;
  /** The field or column that the answer goes into. */
  field: string;
  /** What is asked, as a reader is asked it, with a question mark. */
  message: string;
  /** What is taken where nobody answers; empty where nothing is. */
  guess: string;
  /** Whether the files say it so plainly that nobody needs to confirm it. */
  isSure: boolean;
  /** Where the answer is written, for somebody who decides it later. */
  hint: string;
  /** What may be answered, where that is a closed list. */
  options?: readonly {value: string; label: string}[];
  /** Why an answer cannot be taken; undefined where it can. */
  refuse?(answer: string): string | undefined;
}

/** Gets the answer to a question: from a person, or by taking the guess. */
export type Ask = (question: Question) => Promise<string>;

/** A question that is still open, as engagement.json keeps it. */
export interface ToDecide {
  file: string;
  field: string;
  question: string;
  guess: string;
  hint: string;
}

/** A question as it is left to be decided. */
export function leftOpen({file, field, message, guess, hint}: Omit<Question, "isSure">): ToDecide {
  return {file, field, question: message, guess, hint};
}

/** Takes every guess, and puts those that are not sure on a list. */
export function takeGuesses(open: ToDecide[]): Ask {
  return async (question) => {
    if (!question.isSure) open.push(leftOpen(question));
    return question.guess;
  };
}
