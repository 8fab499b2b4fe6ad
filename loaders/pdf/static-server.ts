import {readFile} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm"
};

/**
 * Serves a folder on 127.0.0.1 as a plain static host would: clean addresses, its `_headers`, its 404.html, text as gzip; at the root,
 * or below a path such as /reports/q3.
 */
export async function serveFolder(
  folder: string,
  below = ""
): Promise<{origin: string; close: () => Promise<void>}> {
  const rules = headerRules(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    path: string,
    body: Buffer
  ) => {
    for (const {matches, name, value} of rules) if (matches(path)) response.setHeader(name, value);
    const type = types[extname(path)] ?? "application/octet-stream";
    const isSmaller = /text|json|svg/.test(type) && /\bgzip\b/.test(`${request.headers["accept-encoding"]}`);
    response
      .writeHead(status, {"content-type": type, ...(isSmaller && {"content-encoding": "gzip"})})
      .end(isSmaller ? gzipSync(body) : body);
  };
  const server: Server = createServer(async (request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const path = asked.startsWith(`${below}/`) ? asked.slice(below.length) : "/nothing";
    const candidates = path.endsWith("/")
      ? [`${path}index.html`]
      : [path, `${path}.html`, `${path}/index.html`];
    for (const candidate of candidates) {
      const body = await readFile(join(folder, candidate)).catch(() => null);
      if (body !== null) return answer(request, response, 200, candidate, body);
    }
    const missing = await readFile(join(folder, "404.html")).catch(() => Buffer.from("not found"));
    answer(request, response, 404, "/404.html", missing);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    close: () => new Promise((done) => server.close(() => done()))
  };
}

interface HeaderRule {
  matches: (path: string) => boolean;
  name: string;
  value: string;
}

/** Reads `_headers`: a path, in which * stands for anything, and below it, indented, its headers. */
function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let start = "";
  for (const line of text.split("\n")) {
    if (/^\//.test(line)) start = line.trim().replace(/\*$/, "");
    const header = /^\s+(?<name>[\w-]+): (?<value>.*)$/.exec(line)?.groups;
    const from = start;
    if (header)
      rules.push({
        matches: (path) => path.startsWith(from),
        name: header.name!,
        value: header.value!
      });
  }
  return rules;
}
