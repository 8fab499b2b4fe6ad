import {Command, InvalidArgumentError} from "commander";
import {cacheRoot, engagementFolder, project} from "./engagement-argument.js";
import {stepPrinter} from "./steps.js";
import {version} from "./version.js";

export function devCommand(): Command {
  return new Command("dev")
    .description("Open the site locally on 127.0.0.1, with live reload when pages, charts or exports change.")
    .argument("[engagement]", "the engagement's folder")
    .option("--port <port>", "the port; the next free one is taken", port, 3000)
    .action(async (named: string | undefined, options: {port: number}) => {
      const {serve} = await import("../site/dev.js");
      await serve({
        project,
        folder: engagementFolder(named),
        cacheRoot: cacheRoot(),
        version,
        port: options.port,
        progress: stepPrinter(),
        print: (line) => console.log(line)
      });
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new InvalidArgumentError("a port from 1 to 65535 is expected");
  }
  return number;
}
