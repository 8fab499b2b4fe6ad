const keys = ["team", "expectation"] as const;
const anyKey = keys.map((key) => `[data-${key}]`).join();

/**
 * Brings a page's charts to life: a mark says what it is when it is pointed at or reached by keyboard, and what stands
 * for the same team or expectation lights up everywhere on the page.
 */
export function enliven(view: HTMLElement): void {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  for (const [begin, end] of [
    ["pointerover", "pointerout"],
    ["focusin", "focusout"]
  ] as const) {
    view.addEventListener(begin, ({target}) => {
      lightUp(pageOf(target), (target as Element).closest(anyKey));
      point(tip, (target as Element).closest("[data-mark]"));
    });
    view.addEventListener(end, ({target}) => {
      lightUp(pageOf(target), null);
      tip.hidden = true;
    });
  }
  view.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tip.hidden = true;
    const mark = (event.target as Element).closest<SVGElement>("[data-mark]");
    const next = mark && neighbour(mark, event.key);
    if (!next) return;
    event.preventDefault();
    mark.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

/** Makes the marks of freshly drawn charts reachable: Tab comes to a chart's first mark, arrows go on from there. */
export function makeReachable(drawn: ParentNode): void {
  for (const drawing of drawn.querySelectorAll("svg")) {
    const marks = marksOf(drawing);
    if (marks.length === 0) continue;
    drawing.setAttribute("role", "group");
    for (const [i, mark] of marks.entries()) {
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", saidBy(mark));
      mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
    }
  }
}

/** The marks that are no links: those can be reached already. */
function marksOf(drawing: Element): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>("[data-mark]")].filter((mark) => !mark.closest("a"));
}

function neighbour(mark: SVGElement, key: string): SVGElement | undefined {
  const marks = marksOf(mark.closest("svg")!);
  const here = marks.indexOf(mark);
  const places: Record<string, number> = {
    ArrowRight: here + 1,
    ArrowDown: here + 1,
    ArrowLeft: here - 1,
    ArrowUp: here - 1,
    Home: 0,
    End: marks.length - 1
  };
  return marks[places[key] ?? -1];
}

/** What a mark says. Its title element becomes an attribute, or the browser would show a second tooltip. */
function saidBy(mark: Element): string {
  const title = mark.querySelector("title");
  if (title) {
    mark.setAttribute("data-tip", title.textContent ?? "");
    title.remove();
  }
  return mark.getAttribute("data-tip") ?? "";
}

/** The drawn page that a mark stands on; others wait behind it. */
function pageOf(target: EventTarget | null): Element | null {
  return (target as Element).closest(".drawn");
}

function lightUp(page: Element | null, from: Element | null): void {
  if (page === null) return;
  for (const lit of page.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const key of keys) {
    const value = from?.getAttribute(`data-${key}`) ?? "";
    page.classList.toggle(`lighting-${key}`, value !== "");
    if (value === "") continue;
    for (const same of page.querySelectorAll(`[data-${key}="${CSS.escape(value)}"]`))
      same.classList.add("lit");
  }
}

function point(tip: HTMLElement, mark: Element | null): void {
  const says = mark === null ? "" : saidBy(mark);
  tip.hidden = says === "";
  if (mark === null || says === "") return;
  tip.textContent = says;
  const {left, width, top, bottom} = mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const x = Math.max(8, Math.min(left + width / 2 - tip.offsetWidth / 2, room));
  const above = top - tip.offsetHeight - 6;
  const y = above > 0 ? above : bottom + 6;
  tip.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}
