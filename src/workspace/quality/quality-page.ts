import {group} from "d3";
import type {Problem} from "../../../loaders/engagement/problem.js";
import type {QualityReport} from "../../../loaders/quality/report.js";
import {html, type Markup} from "../../components/html.js";
import {shareBar} from "./share-bar.js";
import {sourceSection} from "./source-section.js";
import {type GridRow, grid, plural} from "./text.js";

/** What the page is made from: what `plumbline check --json` prints. */
export interface CheckedFiles {
  quality: QualityReport | null;
  problems: readonly Problem[];
}

/** The data quality page: what became of every row, who answered, which questions changed, and every problem. */
export function qualityPage({quality, problems}: CheckedFiles): Markup {
  if (quality === null) return html`<p>No export was read.</p>${problemList(problems)}`;
  const {sources, participation, changes, wordings} = quality;
  const sum = (field: "rowsRead" | "rowsKept") => sources.reduce((total, source) => total + source[field], 0);
  const [read, kept] = [sum("rowsRead"), sum("rowsKept")];
  return html`
<p>${plural(sources.length, "file")}, ${plural(read, "row")} read: ${kept.toLocaleString("en")} kept and
${(read - kept).toLocaleString("en")} left out, each for a reason that is counted below.
<a download href="./data/quality.json">All of it as JSON</a></p>
<h2>Files</h2>
${grid(
  "What became of the rows of each file",
  ["File", "Format", "Quarter", "Read", "Kept", "", "Left out"],
  sources.map(({file, format, quarter, rowsRead, rowsKept, dropped}) => [
    html`<a href="#${anchorOf(file)}">${file}</a>`,
    format,
    quarter ?? "–",
    rowsRead,
    rowsKept,
    shareBar(rowsKept, rowsRead),
    dropped.map(({reason, rows}) => `${rows.toLocaleString("en")} ${reason}`).join(", ") || "nothing"
  ])
)}
${sources.map((source) => sourceSection(source, anchorOf(source.file)))}
<h2>Who answered</h2>
${participationTable(participation)}
<h2>Questions against the quarter before</h2>
${changes.length + wordings.length === 0 ? html`<p>The same questions, in the same words.</p>` : changeTables({changes, wordings})}
${problemList(problems)}`;
}

function anchorOf(file: string): string {
  return `file-${file.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

function participationTable(participation: QualityReport["participation"]): Markup {
  return grid(
    "How many of those invited answered",
    ["Quarter", "Group", "Team", "Answered", "Invited", ""],
    participation.map(({quarter, group, team, answered, invited}) => [
      quarter,
      group,
      team ?? "–",
      answered,
      invited,
      shareBar(answered, invited)
    ])
  );
}

function changeTables({changes, wordings}: Pick<QualityReport, "changes" | "wordings">): Markup {
  const kinds = [
    ...group(changes, ({quarter, change, perspective}) => `${quarter} ${change} ${perspective}`).values()
  ];
  const asked: GridRow[] = kinds.map((same) => [
    same[0]!.quarter,
    same[0]!.change,
    same[0]!.perspective,
    same.map(({expectation}) => expectation).join(", ")
  ]);
  return html`
${asked.length > 0 && grid("Questions that are new, vanished or reworded in the codebook", ["Quarter", "What", "Perspective", "Expectations"], asked)}
${
  wordings.length > 0 &&
  grid(
    "What exports word otherwise",
    ["Quarter", "What", "Perspective", "Field", "Before", "Now", "Expectations"],
    wordings.map(({quarter, part, perspective, field, before, after, expectations}) => [
      ...[quarter, part, perspective, field, before, after, expectations]
    ])
  )
}`;
}

function problemList(problems: readonly Problem[]): Markup {
  const open = problems.filter(({code}) => code === "to_decide");
  const others = problems.filter(({code}) => code !== "to_decide");
  const rows = (list: readonly Problem[]): GridRow[] =>
    list.map(({severity, file, row, column, found, expected, hint, rows}) => [
      severity,
      row === null ? file : `${file}:${row}`,
      column ?? "–",
      `${found}${rows !== undefined && rows > 1 ? ` (${rows.toLocaleString("en")} rows)` : ""}`,
      expected,
      hint
    ]);
  const columns = ["", "Where", "Column", "Found", "Expected", "What to do"];
  return html`
<h2>Problems</h2>
${others.length === 0 ? html`<p>None.</p>` : grid("Problems of the files", columns, rows(others))}
${open.length > 0 && html`<h2>Still to be decided</h2>${grid("What init guessed or could not know", columns, rows(open))}`}`;
}
