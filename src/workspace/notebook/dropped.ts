import type {Engine} from "../engine/engine.js";
import type {Shell} from "../shell/shell.js";

/** Makes tables of files that are dropped on the window, and notebooks of Markdown. */
export function followDrops(
  shell: Shell,
  engine: Engine,
  begin: (name: string, text: string) => void,
  tell: (message: string) => void
): void {
  const hasFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    for (const file of [...event.dataTransfer!.files]) {
      if (file.name.endsWith(".md")) {
        begin(file.name, await file.text());
        continue;
      }
      try {
        const {name, rows, columns} = await engine.addFile(file);
        tell(
          `${file.name} is the table ${name}: ${rows.toLocaleString("en")} rows, ${columns.length} columns.`
        );
      } catch (error) {
        shell.notify({severity: "error", message: (error as Error).message});
      }
    }
  });
}
