import {browserFolder} from "./browser-folder.js";
import {createFolderStore} from "./folder-store.js";
import {openPickedFolder, type PickedFolder} from "./picked-folder.js";
import type {NotebookStore} from "./store.js";

/** Where notebooks can be: kept by the browser, or in the repository's folder on the machine. */
export type PlaceName = "browser" | "folder";

export interface Places {
  stores: Readonly<Record<PlaceName, NotebookStore>>;
  folder: PickedFolder;
}

/** The places of an engagement's notebooks. */
export async function openPlaces(engagement: string): Promise<Places> {
  const folder = await openPickedFolder();
  return {
    folder,
    stores: {
      browser: createFolderStore(() => browserFolder(engagement)),
      folder: createFolderStore(() => folder.handle())
    }
  };
}

/** A notebook's address: its place and its path there, as `browser:what-changed.md`. */
export function addressOf(place: PlaceName, path: string): string {
  return `${place}:${path}`;
}

/** Takes an address apart. Throws where it names no place. */
export function placeOf(address: string): {place: PlaceName; path: string} {
  const [, place, path] = /^(browser|folder):(.+)$/.exec(address) ?? [];
  if (place === undefined)
    throw new Error(`found the address ${address}, expected browser:NAME.md or folder:PATH.md`);
  return {place: place as PlaceName, path: path!};
}
