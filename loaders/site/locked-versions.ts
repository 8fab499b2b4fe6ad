import {readFile} from "node:fs/promises";
import {join} from "node:path";

interface LockFile {
  packages: Record<string, {version?: string}>;
}

/** The versions of these packages in the package-lock.json of `root`, by name. Throws where it lacks one. */
export async function lockedVersions(root: string, names: readonly string[]): Promise<Map<string, string>> {
  const {packages} = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as LockFile;
  return new Map(
    names.map((name) => {
      const version = packages[`node_modules/${name}`]?.version;
      if (version === undefined)
        throw new Error(`package-lock.json lacks ${name}, expected it among the dependencies`);
      return [name, version];
    })
  );
}
