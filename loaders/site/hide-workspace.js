// Loaded into Framework's own process: it builds every page that it finds, and has no setting that leaves a folder out.
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {resolve, sep} from "node:path";

const workspace = resolve("src/workspace");

if (process.env.PLUMBLINE_AUDIENCE !== "workspace") {
  const {readdirSync, existsSync} = fs;
  fs.readdirSync = (path, ...options) =>
    readdirSync(path, ...options).filter(
      (entry) => resolve(String(path), String(entry.name ?? entry)) !== workspace
    );
  fs.existsSync = (path) => !isBelow(String(path)) && existsSync(path);
  syncBuiltinESMExports();
}

function isBelow(path) {
  const full = resolve(path);
  return full === workspace || full.startsWith(workspace + sep);
}
