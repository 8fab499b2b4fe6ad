import type {Page} from "playwright-core";
import {vi} from "vitest";

/**
 * What the private storage of a page's browser holds of a file, named by its folders and itself. The page may write it at
 * that moment, and the browser then refuses to read it: it is read again.
 */
export function storedText(page: Page, path: readonly string[]): Promise<string> {
  return vi.waitFor(
    () =>
      page.evaluate(async (names) => {
        let folder = await navigator.storage.getDirectory();
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
        return (await (await folder.getFileHandle(names.at(-1)!)).getFile()).text();
      }, path),
    30_000
  );
}
