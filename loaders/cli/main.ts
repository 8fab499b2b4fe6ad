import {runCommand} from "./run-command.js";

// A reader that has enough, such as `head`, closes the pipe: the command goes on, and ends with its own exit code.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

// Leaving by process.exit ends what was started along the way.
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));

process.exitCode = await runCommand(process.argv.slice(2));
