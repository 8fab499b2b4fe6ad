// Loaded into Framework's own process: it builds every page that it finds, and has no setting that leaves one out.
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {resolve, sep} from "node:path";

const workspace = resolve("src/workspace");
/** Says how to add a page; it is none. */
const readme = resolve("src/workspace/README.md");
const hidden = process.env.PLUMBLINE_AUDIENCE === "workspace" ? [readme] : [workspace];

const {readdirSync, existsSync} = fs;
fs.readdirSync = (path, ...options) =>
  readdirSync(path, ...options).filter(
    (entry) => !isHidden(resolve(String(path), String(entry.name ?? entry)))
  );
fs.existsSync = (path) => !isHidden(resolve(String(path))) && existsSync(path);
syncBuiltinESMExports();

function isHidden(path) {
  return hidden.some((one) => path === one || path.startsWith(one + sep));
}
