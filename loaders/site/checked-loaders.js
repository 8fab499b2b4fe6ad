// Loaded into Framework's own process: it takes whatever a loader prints, however long that takes, and says of one that
// fails only with which code it ended. Here a loader's output is looked at before it becomes a file.
import {EventEmitter} from "node:events";
import {createRequire} from "node:module";
import {basename} from "node:path";
import {wrongWith} from "./loader-output.js";

const framework = createRequire(import.meta.resolve("@observablehq/framework/package.json"));
const crossSpawn = framework("cross-spawn");
const {spawn} = crossSpawn;

const seconds = Number(process.env.PLUMBLINE_LOADER_SECONDS || 600);

crossSpawn.spawn = (command, args, options) => {
  const output = options?.stdio?.[1];
  // Only loaders are given a file to print into.
  if (typeof output?.write !== "function") return spawn(command, args, options);
  const loader = args.find((arg) => /^src[\\/]/.test(arg)) ?? command;
  const child = spawn(command, args, {...options, stdio: ["ignore", "pipe", "pipe"]});
  const limit = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
  const printed = [];
  let said = "";
  child.stdout?.on("data", (bytes) => printed.push(bytes));
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    process.stderr.write(text);
    said = (said + text).slice(-20_000);
  });
  const end = new EventEmitter();
  const fail = (problem) => {
    clearTimeout(limit);
    const message = `error: ${loader.replaceAll("\\", "/")}${problem.line ? `:${problem.line}` : ""}: found ${problem.found}, expected ${problem.expected}.`;
    end.emit("error", Object.assign(new Error(message), {stack: message}));
  };
  child.on("error", ({code, message}) =>
    fail({
      found: code === "ENOENT" ? `no ${command} on this machine` : message,
      expected: `${command}, which runs it`
    })
  );
  const target = basename(loader).replace(/\.\w+$/, "");
  // What it started itself may live on and keep its output open, so that it never closes.
  child.on("exit", (_, signal) => {
    clearTimeout(limit);
    if (signal === "SIGKILL")
      fail({found: `no end after ${seconds} seconds`, expected: `${target} on standard output before that`});
  });
  child.on("close", (code, signal) => {
    if (signal === "SIGKILL") return;
    if (code !== 0) fail({...thrown(loader, said, code), expected: `${target} on standard output`});
    else {
      const bytes = Buffer.concat(printed);
      const wrong = wrongWith(target, bytes);
      if (wrong !== null) fail(wrong);
      else output.write(bytes, () => end.emit("close", 0));
    }
  });
  return end;
};

/** What a loader that failed said last, and in which of its lines that was. */
function thrown(loader, said, code) {
  const lines = said.split("\n").map((line) => line.trim());
  const error = lines.findLast((line) => /^(?:Uncaught )?[\w.]*(?:Error|Exception)\b/.test(line));
  const name = basename(loader).replace(/[.[\]\\]/g, "\\$&");
  const line = new RegExp(`${name}(?::|", line )(\\d+)`).exec(said)?.[1];
  const last = error ?? lines.findLast((text) => text !== "" && !/^Node\.js v/.test(text));
  return {line, found: last === undefined ? `its end with code ${code}` : `an error: ${last}`};
}
