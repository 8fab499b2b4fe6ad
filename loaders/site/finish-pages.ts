import {readFile, writeFile} from "node:fs/promises";
import {filesBelow} from "../warehouse/content-key.js";

/** What Framework's page template lacks and has no setting for: the language, and leave to zoom. */
export async function finishPages(folder: string): Promise<void> {
  for (const path of await filesBelow(folder)) {
    if (!path.endsWith(".html")) continue;
    const page = await readFile(path, "utf8");
    await writeFile(path, finished(page));
  }
}

function finished(page: string): string {
  return page.replace("<html>", '<html lang="en">').replace(", maximum-scale=1", "");
}
