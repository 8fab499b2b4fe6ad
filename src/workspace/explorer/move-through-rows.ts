/**
 * Arrow keys in a list of rows that unfold, as in VS Code's explorer: up and down go from row to row, right unfolds and
 * then goes to the row's buttons, left folds or goes back.
 */
export function moveThroughRows(list: HTMLElement): void {
  list.addEventListener("keydown", (event) => {
    const from = (event.target as Element).closest<HTMLElement>("button");
    if (from === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextOf(list, from, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === "toggle") from.click();
    else next?.focus();
  });
}

/** Where a key leads; null where it leads nowhere, `toggle` where it folds. */
function nextOf(
  list: HTMLElement,
  from: HTMLElement,
  key: string
): HTMLElement | "toggle" | null | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.checkVisibility());
  const row = from.matches("[data-row]")
    ? from
    : from.closest(".line")?.querySelector<HTMLElement>("[data-row]");
  if (!row) return null;
  const at = rows.indexOf(row);
  const buttons = [row, ...(row.closest(".line")?.querySelectorAll<HTMLElement>(".actions button") ?? [])];
  const isOpen = row.getAttribute("aria-expanded") === "true";
  switch (key) {
    case "ArrowDown":
      return rows[at + 1];
    case "ArrowUp":
      return rows[at - 1];
    case "Home":
      return rows[0];
    case "End":
      return rows.at(-1);
    case "ArrowRight":
      return from === row && !isOpen ? "toggle" : buttons[buttons.indexOf(from) + 1];
    case "ArrowLeft":
      if (from !== row) return buttons[buttons.indexOf(from) - 1];
      return isOpen ? "toggle" : row.closest("ul")?.closest("li")?.querySelector<HTMLElement>("[data-row]");
    default:
      return null;
  }
}
