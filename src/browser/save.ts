import {csv} from "./csv.js";
import {download, fileName} from "./download.js";
import {picture, standaloneSvg} from "./drawing.js";
import {unfold} from "./folded-tables.js";

/** Saves what a figure shows, made here: no server is asked. */
export async function save(figure: HTMLElement, kind: string): Promise<void> {
  const name = fileName(figure.querySelector("h2, h3")?.textContent ?? document.title);
  if (kind === "csv") {
    unfold(figure);
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
