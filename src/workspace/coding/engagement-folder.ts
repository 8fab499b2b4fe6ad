import {openPickedFolder, type PickedFolder} from "../files/picked-folder.js";
import {StoreError} from "../files/store.js";
import {textOf} from "../files/text-of.js";

/** Which engagement a page is of. */
export interface OfEngagement {
  id: string;
  title: string;
}

/**
 * The folder of an engagement, where the person opened it in this browser before or opens it now: a folder of its own
 * beside that of notebooks, kept by the engagement's id. A folder that is not this engagement's is refused when it is
 * picked, and neither read nor written where it became another's since.
 */
export async function openEngagementFolder(engagement: OfEngagement): Promise<PickedFolder> {
  const folder = await openPickedFolder(`plumbline.engagement.${engagement.id}`);
  let checked: FileSystemDirectoryHandle | null = null;
  const wrongWith = async (handle: FileSystemDirectoryHandle) => {
    const wrong = wrongFolder(handle.name, await textIn(handle, "engagement.json"), engagement);
    if (wrong === null) checked = handle;
    return wrong;
  };
  return {
    ...folder,
    async handle() {
      const handle = await folder.handle();
      const wrong = handle === checked ? null : await wrongWith(handle);
      if (wrong !== null) throw new StoreError("other", wrong);
      return handle;
    },
    pick: () => folder.pick(wrongWith)
  };
}

/**
 * What is wrong with a folder as that of an engagement, in words, with a way on; null where nothing is. `text` is that of
 * its engagement.json, null where it has none.
 */
export function wrongFolder(name: string, text: string | null, {id, title}: OfEngagement): string | null {
  const expected = `expected the folder of "${title}" (id "${id}")`;
  const wayOn = `Open the folder whose engagement.json says "id": "${id}"; nothing was written into this one`;
  if (text === null) return `Found no engagement.json in the folder ${name}, ${expected}. ${wayOn}`;
  const found = engagementIn(text);
  if (found === null)
    return `Found an engagement.json without an id in the folder ${name}, or one that is no JSON, ${expected}. ${wayOn}`;
  if (found.id === id) return null;
  const other = found.title === null ? `"${found.id}"` : `"${found.title}" (id "${found.id}")`;
  return `Found the engagement ${other} in the folder ${name}, ${expected}. ${wayOn}`;
}

function engagementIn(text: string): {id: string; title: string | null} | null {
  try {
    const {id, title} = JSON.parse(text.replace(/^\uFEFF/, "")) as Record<string, unknown>;
    return typeof id === "string" ? {id, title: typeof title === "string" ? title : null} : null;
  } catch {
    return null;
  }
}

async function textIn(folder: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    return await textOf(await folder.getFileHandle(name));
  } catch (error) {
    if ((error as DOMException).name === "NotFoundError") return null;
    throw error;
  }
}
