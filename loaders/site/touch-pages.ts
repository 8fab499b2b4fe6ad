import {utimes} from "node:fs/promises";
import {filesBelow} from "../warehouse/content-key.js";

/** Framework renders a page again when its file changes; a new time stamp is enough. */
export async function touchPages(src: string): Promise<void> {
  const now = new Date();
  const pages = (await filesBelow(src)).filter((path) => path.endsWith(".md"));
  await Promise.all(pages.map((path) => utimes(path, now, now)));
}
