import type {Sniffed} from "../draft/sniffed.js";
import {problemLine} from "../engagement/problem.js";

/** Of the columns with one and the same role so many are named. */
const namedColumns = 4;

const toolsOwn = "the tool's own";

/** What was found in a file, for a terminal. */
export function sniffText(found: Sniffed): string {
  const {file, problems, verdict} = found;
  const lines =
    verdict === "unreadable"
      ? problems.map(problemLine)
      : [
          verdictLine(found),
          ...whyLines(found),
          shapeLine(found),
          ...columnLines(found),
          ...leftOutLines(found),
          ...problems.map(problemLine)
        ];
  return [file, ...lines.map((line) => `  ${line}`)].join("\n");
}

function verdictLine({verdict, candidates, rivals}: Sniffed): string {
  const [best] = candidates;
  if (best === undefined) return "of no known tool: there is no row of column names";
  if (verdict === "unknown") return "of no known tool: a table, to be mapped column by column";
  if (verdict === "question") return `${rivals.join(" or ")}? Both fit: say which`;
  return `${best.title}, ${percent(best.score)} sure`;
}

function whyLines({verdict, candidates}: Sniffed): string[] {
  const told = verdict === "question" ? candidates : candidates.slice(0, 1);
  const others = candidates.slice(told.length).filter(({format}) => format !== "table");
  return [
    ...told.map(({title, score, reasons}) =>
      verdict === "question"
        ? `  ${title}, ${percent(score)}: ${reasons.join("; ")}`
        : `because ${reasons.join("; ")}`
    ),
    ...(others.length === 0
      ? []
      : [`less likely: ${others.map(({title, score}) => `${title} (${percent(score)})`).join(", ")}`])
  ];
}

function shapeLine({container, encoding, delimiter, headerRows, rows, isWhole, columns}: Sniffed): string {
  const names: Record<string, string> = {"\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars"};
  const text = `${encoding}, cells between ${names[delimiter ?? ""] ?? delimiter}`;
  return [
    container === "text" ? text : container,
    `${headerRows} header ${headerRows === 1 ? "row" : "rows"}`,
    `${isWhole ? "" : "the first "}${rows!.toLocaleString("en")} rows`,
    `${columns.length.toLocaleString("en")} columns`
  ].join(" · ");
}

/** Columns by their guessed role, those of one role in one line. */
function columnLines({columns}: Sniffed): string[] {
  const byRole = new Map<string, string[]>();
  for (const {name, role, detail} of columns) {
    const key = detail === toolsOwn ? toolsOwn : detail === role ? role : `${role}: ${detail}`;
    const names = byRole.get(key) ?? [];
    names.push(name.length > 60 ? `${name.slice(0, 59)}…` : name);
    byRole.set(key, names);
  }
  return [...byRole].map(([key, names]) => {
    const more = names.length - namedColumns;
    return `${key} – ${names.slice(0, namedColumns).join(" | ")}${more > 0 ? ` | and ${more.toLocaleString("en")} more` : ""}`;
  });
}

function leftOutLines({leftOut}: Sniffed): string[] {
  if (leftOut.length === 0) return [];
  return [
    `rows left out: ${leftOut.map(({reason, rows}) => `${rows.toLocaleString("en")} ${reason}`).join(", ")}`
  ];
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
