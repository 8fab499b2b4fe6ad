import type {Shell} from "../shell/shell.js";
import type {NotebookView} from "./seen-notebook.js";

/** Tells the shell how a notebook's cells ran: problems in the panel; rows, time and what runs in the status bar. */
export function tellRuns({problems, status}: Shell, tab: string, title: string, view: NotebookView): void {
  const runs = view.runs();
  problems.set(
    tab,
    title,
    runs.flatMap(({cell, place, run}) =>
      (run?.problems ?? []).map(({message, line, column}) => ({
        severity: "error" as const,
        message: message.split("\n")[0]!,
        place: [`Cell ${place}`, line !== null && `line ${line}`, column !== null && `column ${column}`]
          .filter(Boolean)
          .join(", "),
        reveal: () => view.reveal(cell.id, line, column)
      }))
    )
  );
  const busy = runs.filter(({run}) => run?.state === "running" || run?.state === "waiting").length;
  const last = runs.filter(({run}) => run?.milliseconds != null).at(-1)?.run;
  status.set("runs", "right", {
    text: busy > 0 ? `$(debug-stop) ${busy} running` : "idle",
    title: busy > 0 ? "Stop all cells" : "No cell runs",
    ...(busy > 0 && {command: "notebook.interrupt"})
  });
  status.set(
    "rows",
    "right",
    last?.rows == null
      ? null
      : {text: `${last.rows.toLocaleString("en")} rows`, title: "Rows of the last result"}
  );
  status.set(
    "time",
    "right",
    last?.milliseconds == null
      ? null
      : {text: `${Math.round(last.milliseconds).toLocaleString("en")} ms`, title: "Time of the last run"}
  );
}
