import type {Shell} from "../shell/shell.js";
import type {Conflict} from "./notebook-file.js";
import type {PickedFolder} from "./picked-folder.js";
import type {StoreError} from "./store.js";
import {exportFile} from "./transfer.js";

/** Lets the person choose where a file and the window differ. */
export function conflictNotice(
  shell: Shell,
  path: string,
  {theirs, keepMine, takeTheirs, keepBoth}: Conflict
): void {
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch((error: Error) => shell.notify({severity: "error", message: error.message}));
  shell.notify({
    severity: "warning",
    message:
      theirs === null
        ? `${path} was removed by another program. What is in this window is kept.`
        : `${path} was changed by another program, and so was this window. Nothing is written until you choose.`,
    actions: [
      {title: theirs === null ? "Write it anew" : "Keep mine", run: attempt(keepMine)},
      ...(theirs === null
        ? []
        : [
            {title: "Take the file's", run: attempt(takeTheirs)},
            {
              title: "Keep both",
              run: attempt(async () => {
                const copy = await keepBoth();
                shell.notify({severity: "info", message: `This window's text is in ${copy}.`});
              })
            }
          ])
    ]
  });
}

/** Tells that a file could not be written, and offers ways on. One notice a file stands at a time. */
export function storeNotice(
  shell: Shell,
  error: StoreError,
  file: {folder: PickedFolder; save: () => Promise<void>; path: string; text: () => string}
): void {
  if (told.has(file.path)) return;
  const closed = (run: () => unknown) => () => {
    told.delete(file.path);
    void run();
  };
  told.add(file.path);
  shell.notify({
    severity: "error",
    message: error.message,
    actions: [
      ...(error.failure === "permission"
        ? [
            {
              title: "Allow again",
              run: closed(async () => (await file.folder.allow()) && (await file.save()))
            }
          ]
        : [{title: "Try again", run: closed(file.save)}]),
      {title: "Export", run: closed(() => exportFile(file.path.split("/").at(-1)!, file.text()))}
    ]
  });
}

/** Files whose notice still stands. */
const told = new Set<string>();
