import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {type LockFile, notices, type Shipped, shippedPackages} from "./notices.js";

const project = new URL("../../", import.meta.url);

/** The text of an installed package's licence files, or null. */
export function licenceText({folder}: Shipped): string | null {
  const place = new URL(`${folder}/`, project);
  let names: string[];
  try {
    names = readdirSync(place);
  } catch {
    return null;
  }
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name)).sort();
  return files.map((name) => readFileSync(new URL(name, place), "utf8").trim()).join("\n\n") || null;
}

/** The lock file of this project. */
export function readLock(): LockFile {
  return JSON.parse(readFileSync(new URL("package-lock.json", project), "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = notices(shippedPackages(readLock()), licenceText);
  writeFileSync(new URL("THIRD_PARTY_NOTICES.md", project), text);
}
