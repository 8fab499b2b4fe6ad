import {watch} from "node:fs";
import {stat} from "node:fs/promises";
import {basename, dirname, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {Rendering} from "./rendering.js";
import {touchPages} from "./touch-pages.js";

/**
 * What draws pages, as `plumbline dev` bundled it last: read again whenever it was bundled again, after which the pages
 * in `src` are drawn anew. Code that cannot be read leaves what there was.
 */
export async function followRendering(file: string, src: string): Promise<() => Rendering> {
  const path = resolve(file);
  const load = async () =>
    (await import(`${pathToFileURL(path).href}?saved=${(await stat(path)).mtimeMs}`)) as Rendering;
  let now = await load();
  watch(dirname(path), (_, name) => {
    if (name !== basename(path)) return;
    load().then(
      (next) => {
        if (next === now) return;
        now = next;
        return touchPages(src);
      },
      // Half of it may be written; the next event has all.
      () => {}
    );
  });
  return () => now;
}
