import {Command} from "commander";
import {CommandFailure, exitCodes} from "./failure.js";
import {version} from "./version.js";

/** In the order of the help. Loaded one at a time: all that they import takes longer than most of them need to run. */
const commands: Record<string, () => Promise<Command>> = {
  build: async () => (await import("./build.js")).buildCommand(),
  dev: async () => (await import("./dev.js")).devCommand(),
  check: async () => (await import("./check.js")).checkCommand(),
  analyze: async () => (await import("./analyze.js")).analyzeCommand(),
  explain: async () => (await import("./explain.js")).explainCommand(),
  disclosure: async () => (await import("./disclosure.js")).disclosureCommand(),
  audit: async () => (await import("./audit.js")).auditCommand(),
  pdf: async () => (await import("./pdf.js")).pdfCommand(),
  coding: async () => (await import("./coding.js")).codingCommand(),
  simulate: async () => (await import("./simulate.js")).simulateCommand(),
  sniff: async () => (await import("./sniff.js")).sniffCommand(),
  init: async () => (await import("./init.js")).initCommand(),
  new: async () => (await import("./new.js")).newCommand()
};

/** Runs the command that `words` name, as they would stand behind `plumbline`, and gives back its exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const program = emptyProgram();
  const [named = ""] = words;
  for (const load of Object.hasOwn(commands, named) ? [commands[named]!] : Object.values(commands))
    program.addCommand((await load()).exitOverride().showHelpAfterError());
  try {
    await program.parseAsync(words, {from: "user"});
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommandFailure) {
      if (error.message) console.error(error.message);
      return error.exitCode;
    }
    // Commander has printed its message; it exits with 0 for --help and --version.
    if (error instanceof Error && "exitCode" in error)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    console.error(`plumbline: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.PLUMBLINE_DEBUG && error instanceof Error) console.error(error.stack);
    return exitCodes.failure;
  }
}

function emptyProgram(): Command {
  return new Command("plumbline")
    .description("Are your people really on the same page with you? From survey exports to a published site.")
    .version(version)
    .showHelpAfterError()
    .configureHelp({showGlobalOptions: true})
    .addHelpText(
      "after",
      `
An engagement is a folder with an engagement.json. Where none is named, PLUMBLINE_ENGAGEMENT is taken, else data/demo.
What is derived from it is kept in PLUMBLINE_CACHE, else in .plumbline/cache. People's ids are hashed with the key in
PLUMBLINE_KEY, else in .plumbline/key, which is made on first use; keep it, and keep it secret.

Exit codes: 0 done; 1 the engagement's files have errors; 2 the command's words are off; 3 something else failed.`
    )
    .exitOverride();
}
