import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {SourceMap} from "node:module";
import {fileURLToPath} from "node:url";
import {onTestFinished} from "vitest";
import {WebSocket} from "ws";

/** Where a debugger stopped, in the TypeScript source. */
export interface Stop {
  /** 1-based. */
  line: number;
  text: string;
}

interface Place {
  scriptId: string;
  lineNumber: number;
  columnNumber: number;
}

interface Paused {
  callFrames: {location: Place}[];
}

interface Script {
  scriptId: string;
  url: string;
  sourceMapURL: string;
}

type Send = <Result>(method: string, params?: object) => Promise<Result>;

/**
 * Runs Node under an inspector, as VS Code does: stops `source` where it begins to run, and sets a breakpoint at the
 * first place that holds `statement`; `env` is what VS Code adds to the environment. Says where in the TypeScript file it
 * stopped then; throws where the run ends without a stop.
 */
export async function stopAt(
  args: readonly string[],
  source: URL,
  statement: string,
  env: Record<string, string> = {}
): Promise<Stop> {
  const child = spawn(process.execPath, args, {
    env: {...process.env, ...env},
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", "ignore", "pipe"]
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const socket = new WebSocket(await inspectorAddress(child));
  onTestFinished(() => socket.close());
  await once(socket, "open");
  const scripts = new Map<string, Script>();
  let map: SourceMap | undefined;
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`ended with ${code} and never stopped at ${statement}`);
  });
  const stopped = new Promise<Place>((done) => {
    const send = commands(socket, {
      "Debugger.scriptParsed": (script: Script) => void scripts.set(script.scriptId, script),
      "Debugger.paused": async ({callFrames}: Paused) => {
        const {scriptId, ...place} = callFrames[0]!.location;
        if (map) return done({scriptId, ...place});
        const {url, sourceMapURL} = scripts.get(scriptId)!;
        if (url.includes(fileURLToPath(source))) {
          const {scriptSource} = await send<{scriptSource: string}>("Debugger.getScriptSource", {scriptId});
          map = inlineMap(sourceMapURL);
          await send("Debugger.setBreakpoint", {location: {scriptId, ...placeOf(scriptSource, statement)}});
        }
        await send("Debugger.resume");
      }
    });
    void send("Debugger.enable");
    const urlRegex = `${fileURLToPath(source).replaceAll(".", "\\.")}(\\?.*)?$`;
    void send("Debugger.setBreakpointByUrl", {lineNumber: 0, urlRegex});
    // A process that is slow between opening its inspector and waiting for it misses what was said meanwhile.
    const saying = setInterval(() => void send("Runtime.runIfWaitingForDebugger"), 500);
    onTestFinished(() => clearInterval(saying));
  });
  const {lineNumber, columnNumber} = await Promise.race([stopped, ended]);
  const entry = map!.findEntry(lineNumber, columnNumber) as {originalLine: number};
  const lines = (await readFile(source, "utf8")).split("\n");
  return {line: entry.originalLine + 1, text: lines[entry.originalLine]!.trim()};
}

function inspectorAddress(child: ChildProcess): Promise<string> {
  let text = "";
  return new Promise((done, fail) => {
    child.on("exit", () => fail(new Error(`no inspector: ${text}`)));
    child.stderr!.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const address = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/.exec(text)?.[0];
      if (address) done(address);
    });
  });
}

/** Sends commands over the inspector's socket, and hands its events to `on`. */
function commands(socket: WebSocket, on: Record<string, (params: never) => void>): Send {
  let sent = 0;
  const waiting = new Map<number, (result: never) => void>();
  socket.on("message", (data) => {
    const {id, method, params, result} = JSON.parse(String(data));
    on[method]?.(params as never);
    waiting.get(id)?.(result as never);
    waiting.delete(id);
  });
  return (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++sent, done);
      socket.send(JSON.stringify({id: sent, method, params}));
    });
}

function placeOf(script: string, statement: string): {lineNumber: number; columnNumber: number} {
  const at = script.indexOf(statement);
  if (at < 0) throw new Error(`the running code does not hold ${statement}`);
  const before = script.slice(0, at).split("\n");
  return {lineNumber: before.length - 1, columnNumber: before.at(-1)!.length};
}

function inlineMap(url: string): SourceMap {
  return new SourceMap(JSON.parse(Buffer.from(url.slice(url.indexOf(",") + 1), "base64").toString("utf8")));
}
