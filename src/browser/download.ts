/** Saves content that was made in the page as a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const longest = 60;

/** A finding as a file's name: letters and digits of any script. */
export function fileName(finding: string, otherwise = "figure"): string {
  const words = finding
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.slice(0, longest).replace(/^-+|-+$/g, "") || otherwise;
}
