import type {Readable, Writable} from "node:stream";
import {isCancel, log, select, text} from "@clack/prompts";
import type {Ask, Question} from "../draft/question.js";
import {CommandFailure} from "./failure.js";

/** What a process ends with that was ended by Ctrl-C. */
const interrupted = 130;

/** What is always asked, however plainly the files say it: a wrong guess of these would bend every figure. */
const alwaysAsked = new Set(["title", "quarter", "holder", "target", "respondent"]);

/** Asks a person in a terminal what is not sure, with the guess as the default. Ctrl-C ends the command. */
export function conversation(input: Readable, output: Writable): Ask {
  const stream = {input, output};
  return async (question) => {
    if (question.isSure && !alwaysAsked.has(question.field)) return question.guess;
    const answer =
      question.options === undefined
        ? await text({
            ...stream,
            message: question.message,
            initialValue: question.guess,
            validate: (said) => refused(question, said ?? "")
          })
        : await select({
            ...stream,
            message: question.message,
            options: [...question.options],
            initialValue: question.guess,
            maxItems: 12
          });
    if (isCancel(answer)) {
      log.warn("Nothing was written.", {output});
      throw new CommandFailure("", interrupted);
    }
    return answer.trim();
  };
}

function refused({refuse}: Question, answer: string): string | undefined {
  const expected = refuse?.(answer.trim());
  return expected === undefined ? undefined : `Expected: ${expected}.`;
}
