import {del, get, set} from "idb-keyval";

/** The folder of notebooks. */
const notebooks = "plumbline.folder";

/** A folder of the machine that the person lets the workspace read and write. */
export interface PickedFolder {
  /** Whether this browser can open folders at all. */
  isPossible: boolean;
  /** The folder's name; null where none was picked. */
  name(): string | null;
  /** The folder, where the browser lets the workspace use it. Throws where it does not, or none was picked. */
  handle(): Promise<FileSystemDirectoryHandle>;
  /**
   * Asks for a folder. Gives back false where the person picked none. `check` says what forbids it, or null: it is thrown
   * as an error, and the folder that was open before stays.
   */
  pick(check?: (folder: FileSystemDirectoryHandle) => Promise<string | null>): Promise<boolean>;
  /** Asks for the folder's permission again; only a click or key may do so. */
  allow(): Promise<boolean>;
  forget(): Promise<void>;
}

interface Permission {
  queryPermission?(wanted: {mode: "readwrite"}): Promise<PermissionState>;
  requestPermission?(wanted: {mode: "readwrite"}): Promise<PermissionState>;
}
type Picker = (wanted: {mode: "readwrite"; id: string}) => Promise<FileSystemDirectoryHandle>;

/** The folder picked at an earlier visit, or none yet; `key` is where the browser keeps it. */
export async function openPickedFolder(key = notebooks): Promise<PickedFolder> {
  let folder = (await get<FileSystemDirectoryHandle>(key).catch(() => undefined)) ?? null;
  const picker = () => (window as {showDirectoryPicker?: Picker}).showDirectoryPicker;
  const wanted = {mode: "readwrite"} as const;
  return {
    isPossible: picker() !== undefined,
    name: () => folder?.name ?? null,
    async handle() {
      if (folder === null) throw new DOMException("no folder is open", "NotFoundError");
      const state = await (folder as Permission).queryPermission?.(wanted);
      if (state !== undefined && state !== "granted")
        throw new DOMException("the folder must be allowed again", "NotAllowedError");
      return folder;
    },
    async pick(check) {
      let picked: FileSystemDirectoryHandle;
      try {
        picked = await picker()!({...wanted, id: "plumbline"});
      } catch (error) {
        if ((error as DOMException).name === "AbortError") return false;
        throw error;
      }
      const wrong = (await check?.(picked)) ?? null;
      if (wrong !== null) throw new Error(wrong);
      folder = picked;
      // A browser that cannot keep the folder asks for it again at the next visit.
      await set(key, folder).catch(() => {});
      return true;
    },
    allow: async () => (await (folder as Permission | null)?.requestPermission?.(wanted)) === "granted",
    async forget() {
      folder = null;
      await del(key);
    }
  };
}
