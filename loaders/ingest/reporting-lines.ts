/** Who reports to whom, by the rows of an org chart. */
export interface ReportingLine {
  row: number;
  person: string;
  /** Empty where nobody is named. */
  manager: string;
}

/** What is wrong with the reporting lines of a chart; each is a list of rows. */
export interface BrokenLines {
  /** People who report to each other in a circle, each circle once, in the order of the chain. */
  circles: number[][];
  /** People whose manager is not in the chart. */
  orphans: number[];
  /** People without a manager. */
  tops: number[];
}

/** Finds circles, people whose manager is missing, and people at the top. Every person stands in one line. */
export function brokenLines(lines: readonly ReportingLine[]): BrokenLines {
  const byPerson = new Map(lines.map((line) => [line.person, line]));
  const circles: number[][] = [];
  const settled = new Set<string>();
  for (const line of lines) {
    const chain = new Map<string, ReportingLine>();
    let next: ReportingLine | undefined = line;
    while (next !== undefined && !settled.has(next.person) && !chain.has(next.person)) {
      chain.set(next.person, next);
      next = byPerson.get(next.manager);
    }
    if (next !== undefined && chain.has(next.person)) {
      const people = [...chain.keys()];
      circles.push(people.slice(people.indexOf(next.person)).map((person) => chain.get(person)!.row));
    }
    for (const person of chain.keys()) settled.add(person);
  }
  return {
    circles,
    orphans: lines.filter(({manager}) => manager !== "" && !byPerson.has(manager)).map(({row}) => row),
    tops: lines.filter(({manager}) => manager === "").map(({row}) => row)
  };
}
