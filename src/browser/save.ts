import {csv} from "./csv.js";
import {picture, standaloneSvg} from "./drawing.js";

/** Saves what a figure shows, made here: no server is asked. */
export async function save(figure: HTMLElement, kind: string): Promise<void> {
  const name = fileName(figure.querySelector("h2, h3")?.textContent ?? document.title);
  if (kind === "csv") {
    download(`${name}.csv`, new Blob([csv(tableRows(figure.querySelector("table")!))], {type: "text/csv"}));
    return;
  }
  const drawing = [...figure.querySelectorAll("svg")].find((svg) => svg.checkVisibility())!;
  const svg = standaloneSvg(drawing, figure);
  download(
    `${name}.${kind}`,
    kind === "png" ? await picture(svg) : new Blob([svg.text], {type: "image/svg+xml"})
  );
}

/** Headings and rows as they are shown: what is hidden on the page is hidden here. Numbers stand for their texts. */
function tableRows(table: HTMLTableElement): (string | number)[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) =>
      cell.dataset.value === undefined ? (cell.textContent ?? "").trim() : Number(cell.dataset.value)
    )
  );
}

const longest = 60;

/** A finding as a file's name: letters and digits of any script. */
function fileName(finding: string): string {
  const words = finding
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.slice(0, longest).replace(/^-+|-+$/g, "") || "figure";
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
