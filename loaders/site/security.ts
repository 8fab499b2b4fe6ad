import {createHash} from "node:crypto";
import {engineFolder} from "./engine-files.js";

/** A script or style sheet within a page, as a policy must name it. */
export function hashOf(inline: string): string {
  return `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;
}

export interface Policy {
  /** Hashes of scripts within pages. */
  scripts?: readonly string[];
  /** Hashes of style sheets within pages. */
  styles?: readonly string[];
  /** Whether WebAssembly may run, in a worker made in the page: only on the page where readers ask SQL. */
  hasWasm?: boolean;
}

/**
 * A content security policy: everything from the site itself, nothing inline but what is named by its hash. Pictures
 * may be made in the page, as downloads are.
 */
export function contentPolicy({scripts = [], styles = [], hasWasm = false}: Policy = {}): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(hasWasm ? ["'wasm-unsafe-eval'"] : []), ...scripts].join(" ")}`,
    `style-src ${["'self'", ...styles].join(" ")}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${hasWasm ? " blob: data:" : ""}`,
    ...(hasWasm ? ["worker-src blob:"] : []),
    "base-uri 'none'",
    "form-action 'self'"
  ].join("; ");
}

/**
 * `_headers`, which static hosts such as Netlify and Cloudflare Pages read: the policy, what may be kept how long, and
 * that nobody may index or frame a confidential report. A browser holds a page to this policy and to the one that stands
 * in the page; as hosts cannot loosen a header for one page, this one lets WebAssembly run, and all pages but one forbid it.
 */
export function headersFile(policy: Policy): string {
  return `# Static hosts that read this file send these headers; for others, set the same in the server's configuration.
# Text compresses well: serve html, css, js, json and svg with brotli or gzip.
/*
  Content-Security-Policy: ${contentPolicy({...policy, hasWasm: true})}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin
  X-Robots-Tag: noindex
  Vary: Accept-Encoding

# The names of these hold a hash of their content: they never change.
${["_plumbline", "_file", "_import", engineFolder]
  .map((folder) => `/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join("\n")}`;
}
