/** Saves a text as a file of the machine, wherever the browser puts downloads. */
export function exportFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: "text/markdown"}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks for Markdown files of the machine; none where the person picks none. */
export function importFiles(): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".md,text/markdown";
  input.multiple = true;
  return new Promise((done) => {
    input.addEventListener("change", () => done([...(input.files ?? [])]));
    input.addEventListener("cancel", () => done([]));
    input.click();
  });
}
