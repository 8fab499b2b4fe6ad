import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {transform} from "esbuild";
import {assets} from "./bundle-client.js";

/**
 * Makes one style sheet of the pages' own, as Framework wrote it into `folder`, and of what comes with the report: its
 * theme and running heads. One file, as each is a round trip before anything is seen. Gives back its path within the site.
 */
export async function writeStyleSheet(folder: string, ofReport: string): Promise<string> {
  const imports = join(folder, "_import");
  const name = (await readdir(imports)).find((file) => /^style\.[0-9a-f]+\.css$/.test(file));
  if (name === undefined)
    throw new Error("found no style sheet among what Framework wrote, expected style.css");
  const whole = `${await readFile(join(imports, name), "utf8")}\n${ofReport}`;
  const {code} = await transform(whole, {loader: "css", minify: true});
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
  await mkdir(join(folder, assets), {recursive: true});
  await writeFile(join(folder, `${assets}/style.${hash}.css`), code);
  return `${assets}/style.${hash}.css`;
}
