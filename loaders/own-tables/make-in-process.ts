import {type ChildProcess, fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {tsx} from "../process/tsx.js";
import {loaderProblem} from "./loader-problem.js";
import type {Making, Order, Report} from "./made-table.js";

/** Reading the module itself may take so long. */
const secondsToStart = 60;
const lastLines = 5;

interface Started {
  child: ChildProcess;
  isReady: Promise<void>;
}

/** A process that has read all but the tables, so that the next change is answered at once. */
let waiting: Started | null = null;

/** Starts a process that waits for tables, as `plumbline dev` does while nothing changes. */
export function keepOneWaiting(): void {
  if (waiting !== null) return;
  waiting = start();
  waiting.child.unref();
  waiting.child.channel?.unref();
}

/** Makes tables one after the other in a process of its own, which ends with `close`. */
export interface Maker {
  make(order: Order, progress: (detail: string) => void): Promise<Making>;
  close(): void;
}

/**
 * Opens a process that makes tables. Whatever a table's code does there (throws, ends the process, takes longer than
 * the table's limit) becomes a problem of that table, and the next one is made in another process. What it prints goes
 * to this process's error output.
 */
export function openMaker(): Maker {
  let now: Started | null = null;
  const drop = () => {
    now?.child.kill("SIGKILL");
    now = null;
  };
  return {
    close: drop,
    async make(order, progress) {
      now ??= take();
      const {making, isSpent} = await makeIn(now, order, progress);
      if (isSpent) drop();
      return making;
    }
  };
}

/** The waiting process, or a new one. */
function take(): Started {
  const started = waiting ?? start();
  waiting = null;
  started.child.ref();
  started.child.channel?.ref();
  return started;
}

async function makeIn(
  {child, isReady}: Started,
  order: Order,
  progress: (detail: string) => void
): Promise<{making: Making; isSpent: boolean}> {
  const said: string[] = [];
  const listen = (text: string) => {
    said.push(...text.split("\n").filter((line) => line.trim() !== ""));
    process.stderr.write(text);
  };
  let timer: NodeJS.Timeout | undefined;
  const limit = (seconds: number, end: () => void) => {
    clearTimeout(timer);
    // Who looks at a breakpoint needs time.
    if (!process.env.VSCODE_INSPECTOR_OPTIONS) timer = setTimeout(end, seconds * 1000);
  };
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", listen);
  try {
    return await new Promise((done) => {
      const fail = (words: Words) => done({making: failed(order, words), isSpent: true});
      child.on("message", (report: Report) => {
        if (report.kind === "limit") limit(report.seconds, () => fail(tooLong(report.seconds)));
        else if (report.kind === "progress") progress(report.detail);
        else if (report.kind === "made") done({making: report.making, isSpent: false});
      });
      child.once("close", (code) => fail(ended(code, said.slice(-lastLines))));
      limit(secondsToStart, () => fail(tooLong(secondsToStart)));
      void isReady.then(() => child.send(order));
    });
  } finally {
    clearTimeout(timer);
    child.removeAllListeners("message").removeAllListeners("close");
    for (const stream of [child.stdout!, child.stderr!]) stream.off("data", listen);
  }
}

function start(): Started {
  const child = fork(fileURLToPath(new URL("maker.ts", import.meta.url)), [], {
    execArgv: ["--enable-source-maps", "--no-warnings", "--import", tsx],
    stdio: ["ignore", "pipe", "pipe", "ipc"]
  });
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  child.once("exit", () => process.off("exit", stop));
  const isReady = new Promise<void>((ready) => {
    child.once("message", () => ready());
  });
  return {child, isReady};
}

type Words = Parameters<typeof loaderProblem>[2] & {code: string};

function failed({loader}: Order, {code, ...words}: Words): Making {
  return {table: null, problems: [loaderProblem(loader, code, words)]};
}

function tooLong(seconds: number): Words {
  return {
    code: "loader_slow",
    found: `no rows after ${seconds.toLocaleString("en")} seconds`,
    expected: `rows within ${seconds.toLocaleString("en")} seconds`,
    hint: 'Do the heavy part in SQL with query, or give the table more time with "seconds".'
  };
}

function ended(code: number | null, said: readonly string[]): Words {
  return {
    code: "loader_ended",
    found: `its process ended with ${code ?? "a signal"} before make returned${said.length > 0 ? `; it said: ${said.join(" | ")}` : ""}`,
    expected: "rows",
    hint: "Take out what ends the process, or let it use less memory."
  };
}
