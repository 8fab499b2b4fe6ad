import {createStore, del, get, keys, set, type UseStore} from "idb-keyval";

/** What was written and not yet saved to its file. */
export interface Draft {
  text: string;
  /** The file's text when the draft was begun; null where there was no file. */
  base: string | null;
  /** When it was written, in milliseconds since 1970. */
  written: number;
}

/** Keeps drafts by the notebook's address, so that closing or crashing the window loses none. */
export interface Drafts {
  read(address: string): Promise<Draft | null>;
  write(address: string, draft: Draft): Promise<void>;
  remove(address: string): Promise<void>;
  addresses(): Promise<readonly string[]>;
}

/** Drafts of an engagement, in the browser's database. */
export function openDrafts(engagement: string): Drafts {
  let store: UseStore | null = null;
  const opened = () => (store ??= createStore(`plumbline-drafts-${engagement}`, "drafts"));
  return {
    read: async (address) => (await get<Draft>(address, opened())) ?? null,
    write: (address, draft) => set(address, draft, opened()),
    remove: (address) => del(address, opened()),
    addresses: () => keys<string>(opened())
  };
}
