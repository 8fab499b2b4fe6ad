import {checkName, words} from "./name.js";
import type {Scaffold} from "./write-new.js";

/** A notebook of the workspace: a query and a chart of it, with a test that its queries run. */
export function newNotebook(name: string): Scaffold {
  checkName("notebook", name);
  return {
    files: {
      [`src/workspace/notebooks/${name}.md`]: notebook(words(name)),
      [`test/workspace/${name}.test.ts`]: testOf(name)
    },
    changes: {},
    next: [
      "npx plumbline dev (it is among the notebooks of the workspace)",
      `Change the query or the chart in src/workspace/notebooks/${name}.md, there or in VS Code.`,
      `npx vitest run test/workspace/${name}.test.ts`
    ]
  };
}

function notebook(title: string): string {
  return `---
title: ${title}
sql:
  analysis: ../data/analysis.db
---

# ${title}

Which expectations are understood least, over all teams, in the latest quarter?

\`\`\`sql id=gaps
SELECT
  expectation,
  holder,
  target,
  n_pairs::INT AS pairs,
  gap_lenient AS missed
FROM analysis.understanding
WHERE team = '*' AND expectation <> '*' AND gap_lenient IS NOT NULL
  AND quarter = (SELECT max(quarter) FROM analysis.understanding)
ORDER BY missed DESC, expectation
\`\`\`

\`\`\`js
Plot.plot({
  marginLeft: 60,
  x: {domain: [0, 1], percent: true, label: "Share missed (%)"},
  y: {domain: Array.from(gaps, (row) => row.expectation), label: null},
  marks: [
    Plot.dot(gaps, {x: "missed", y: "expectation", r: 5, fill: "currentColor", tip: true}),
    Plot.ruleX([0])
  ]
})
\`\`\`
`;
}

function testOf(name: string): string {
  return `import {expect, test} from "vitest";
import {queried} from "./queried.js";

test("the queries of ${name} run, and list the widest gap first", async () => {
  const {gaps} = await queried("${name}");
  expect(gaps!.length).toBeGreaterThan(0);
  const missed = gaps!.map((row) => Number(row.missed));
  expect(missed).toEqual([...missed].sort((a, b) => b - a));
});
`;
}
