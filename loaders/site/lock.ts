import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

const pollMilliseconds = 200;

/**
 * Does `work` while holding a lock that other processes respect: Framework's cache is one folder a project, and two
 * builds at once would take each other's files. A lock whose process is gone is taken over.
 */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const owner = join(lock, "pid");
  await mkdir(dirname(lock), {recursive: true});
  while (!(await take(lock))) {
    const pid = Number(await readFile(owner, "utf8").catch(() => ""));
    if (pid > 0 && !isAlive(pid)) await rm(lock, {recursive: true, force: true});
    else await wait(pollMilliseconds);
  }
  try {
    await writeFile(owner, String(process.pid));
    return await work();
  } finally {
    await rm(lock, {recursive: true, force: true});
  }
}

async function take(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    }
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
