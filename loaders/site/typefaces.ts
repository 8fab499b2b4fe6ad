import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import type {Typeface} from "../engagement/theme.js";
import {assets} from "./bundle-client.js";

const packages: Partial<Record<Typeface, string>> = {
  inter: "@fontsource-variable/inter",
  "source-serif-4": "@fontsource-variable/source-serif-4"
};

/**
 * Writes typefaces into a site, a file a script that a browser loads only where it meets it, and gives back the rules
 * that name them. They are used where they are there at once, else from the next page on: no text moves or waits.
 */
export async function typefaceRules(
  project: string,
  folder: string,
  typefaces: readonly Typeface[]
): Promise<string> {
  const names = typefaces.flatMap((typeface) => packages[typeface] ?? []);
  if (names.length === 0) return "";
  const {outputFiles} = await build({
    stdin: {
      contents: names.map((name) => `@import "${name}";`).join("\n"),
      loader: "css",
      resolveDir: project
    },
    outdir: join(folder, assets),
    assetNames: "[name].[hash]",
    loader: {".woff2": "file"},
    bundle: true,
    minify: true,
    write: false,
    logLevel: "silent"
  });
  await mkdir(join(folder, assets), {recursive: true});
  const isStyle = ({path}: {path: string}) => path.endsWith(".css");
  for (const file of outputFiles.filter((each) => !isStyle(each))) await writeFile(file.path, file.contents);
  return outputFiles.find(isStyle)!.text.replaceAll("font-display:swap", "font-display:optional");
}
