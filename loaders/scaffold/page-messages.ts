import type {ChartedTable, PageNames} from "./new-page.js";

/** A page's sentences in one language; `{…}` are filled in by the view. */
export function pageMessages(
  {page, variable, key, title}: PageNames,
  language: "english" | "german",
  table: ChartedTable | null
): string {
  const figure = table?.figure.replaceAll("_", " ") ?? "";
  const messages = table === null ? gaps[language](title) : figures[language](title, figure);
  const lines = Object.entries(messages).map(([name, text]) => `  "${key}.${name}": ${JSON.stringify(text)}`);
  if (language === "english")
    return `/** The page ${page}. */\nexport const ${variable} = {\n${lines.join(",\n")}\n} as const;\n`;
  return `import type {Translation} from "../german.js";\n\nexport const ${variable}: Translation<"${variable}"> = {\n${lines.join(",\n")}\n};\n`;
}

type Messages = Record<string, string>;

const gaps = {
  english: (title: string): Messages => ({
    label: title,
    title: "Which teams miss most of what {holders} expect?",
    finding: "What each team misses of what is expected",
    caption: "Share of {targets} who do not know or misread it, {quarter}; lines are 95 % intervals.",
    team: "Team",
    missed: "Missed"
  }),
  german: (title: string): Messages => ({
    label: `„${title}“`,
    title: "Welche Teams verfehlen am meisten von dem, was {holders} erwarten?",
    finding: "Was jedes Team von dem Erwarteten verfehlt",
    caption:
      "Anteil von {targets}, die es nicht kennen oder falsch verstehen, {quarter}; Linien sind 95-%-Intervalle.",
    team: "Team",
    missed: "Verfehlt"
  })
};

const figures = {
  english: (title: string, figure: string): Messages => ({
    label: title,
    title: `Where ${figure} is high, is more understood?`,
    finding: `What is understood, and ${figure}, team by team`,
    caption: `Each dot is a team: {n, plural, one {# team} other {# teams}} with both figures, {quarter}. That two go together does not say that one makes the other.`,
    empty: "No team has both figures.",
    across: "Understood →",
    up: `↑ ${figure}`,
    dot: `{team}: {share} understood, ${figure} {value}`,
    team: "Team",
    understood: "Understood",
    figure,
    hidden: "hidden",
    none: "none"
  }),
  german: (title: string, figure: string): Messages => ({
    label: `„${title}“`,
    title: `Wird mehr verstanden, wo „${figure}“ hoch ist?`,
    finding: `Was verstanden wird und „${figure}“, Team für Team`,
    caption: `Jeder Punkt ist ein Team: {n, plural, one {# Team} other {# Teams}} mit beiden Zahlen, {quarter}. Dass beide zusammengehen, heißt nicht, dass das eine das andere bewirkt.`,
    empty: "Kein Team hat beide Zahlen.",
    across: "Verstanden →",
    up: `↑ „${figure}“`,
    dot: `{team}: {share} verstanden, „${figure}“ {value}`,
    team: "Team",
    understood: "Verstanden",
    figure: `„${figure}“`,
    hidden: "verborgen",
    none: "keine"
  })
};
