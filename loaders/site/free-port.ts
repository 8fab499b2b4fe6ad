import {createServer} from "node:net";

/** The first port from `port` on that nothing listens to on 127.0.0.1. */
export async function freePort(port: number): Promise<number> {
  for (let candidate = port; candidate <= 65535; candidate++) if (await isFree(candidate)) return candidate;
  throw new Error(`no free port from ${port} on`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}
