import {fileURLToPath} from "node:url";

/** The folder of the product itself. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

/** Where derived files are kept: PLUMBLINE_CACHE, else a folder that git ignores. */
export function cacheRoot(): string {
  return process.env.PLUMBLINE_CACHE ?? fileURLToPath(new URL("../../.plumbline/cache", import.meta.url));
}

/** The engagement's folder: as named, else PLUMBLINE_ENGAGEMENT, else the demo. */
export function engagementFolder(named: string | undefined): string {
  return (
    named ?? process.env.PLUMBLINE_ENGAGEMENT ?? fileURLToPath(new URL("../../data/demo", import.meta.url))
  );
}
