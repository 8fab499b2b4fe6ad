/** How often a file is opened anew: each time it was written in between, which takes far less than reading it does. */
const tries = 5;

/**
 * A file's text. The browser refuses to read a file that was written between being opened and being read (another window
 * of the same person saves it); it is opened again then. Throws a `DOMException` where it cannot be read.
 */
export async function textOf(handle: Pick<FileSystemFileHandle, "getFile">): Promise<string> {
  for (let tried = 1; ; tried++) {
    try {
      return await (await handle.getFile()).text();
    } catch (error) {
      if ((error as DOMException).name !== "NotReadableError" || tried === tries) throw error;
    }
  }
}
