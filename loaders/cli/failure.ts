/** What the exit codes of every command mean. */
export const exitCodes = {done: 0, badEngagement: 1, usage: 2, failure: 3} as const;

/** Ends a command with a message for the user and an exit code. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: number
  ) {
    super(message);
  }
}
