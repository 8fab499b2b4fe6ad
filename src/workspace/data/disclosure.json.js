import {readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {register} from "tsx/esm/api";

const folder = process.env.PLUMBLINE_PUBLISHED;
if (!folder) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
// Kept beside what it was made from, and gone with it.
const kept = join(folder, "disclosure.json");
process.stdout.write(readKept() ?? (await make()));

function readKept() {
  try {
    return readFileSync(kept, "utf8");
  } catch {
    return null;
  }
}

async function make() {
  register();
  const {disclosureData} = await import("../../../loaders/site/disclosure-data.js");
  const progress = (step, detail) => {
    if (detail === undefined) console.error(`disclosure: what a ${step} would hide`);
  };
  const text = JSON.stringify(await disclosureData(folder, "src", progress));
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, kept);
  return text;
}
