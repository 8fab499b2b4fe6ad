import {BadName, camel, checkName, snake, words} from "./name.js";
import {pageMessages} from "./page-messages.js";
import {gapsTest, gapsView, tableTest, tableView} from "./page-templates.js";
import {withEntry, withImport} from "./register.js";
import {sectionChanges} from "./section-changes.js";
import type {Scaffold} from "./write-new.js";

/** An analyst's own table as a page needs to know it. */
export interface ChartedTable {
  /** As SQL names it. */
  name: string;
  keys: readonly string[];
  /** The figure to chart. */
  figure: string;
}

/** Names of the templates' places, as the files are to have them. */
export interface PageNames {
  page: string;
  variable: string;
  /** What the sentences' keys begin with. */
  key: string;
  title: string;
}

const place = {
  views: "src/views/index.ts",
  draw: "src/browser/draw.ts"
};

/**
 * A page of the site: its view, its sentences in every language, a test, and its place in the navigation. It charts the
 * share missed by team; with `table`, a figure of that table against what is understood.
 */
export function newPage(name: string, table: ChartedTable | null = null): Scaffold {
  checkName("page", name);
  if (table !== null && !["quarter", "team"].every((key) => table.keys.includes(key)))
    throw new BadName(
      `the table ${table.name} has the keys ${table.keys.join(", ") || "of nobody: it is not cleared"}, expected quarter and team among them: leave --table out, and read the table with ownRows in the page's view`
    );
  const names = {page: name, variable: camel(name), key: snake(name), title: words(name)};
  return {
    files: {
      [`src/${name}.md`]: `\`\`\`view ${name}\n\`\`\`\n`,
      [`src/views/${name}.ts`]: table === null ? gapsView(names) : tableView(names, table),
      [`src/language/english/${name}.ts`]: pageMessages(names, "english", table),
      [`src/language/german/${name}.ts`]: pageMessages(names, "german", table),
      [`test/views/${name}.test.ts`]: table === null ? gapsTest(names) : tableTest(names, table)
    },
    changes: changesFor(names),
    next: [
      "npx plumbline dev (the page is in the navigation, and follows what you save)",
      `Its sentences are in src/language/english/${name}.ts and german/${name}.ts, its chart in src/views/${name}.ts.`,
      `npx vitest run test/views/${name}.test.ts`,
      "npx plumbline build (the published site; nobody's single answers can be told from it)"
    ]
  };
}

function changesFor({page, variable, key}: PageNames): Scaffold["changes"] {
  const id = variable === page ? page : `"${page}"`;
  return {
    [place.views]: (text) =>
      withEntry(
        withImport(text, `{${variable}}`, `./${page}.js`),
        "const drawn = {",
        variable === page ? variable : `"${page}": ${variable}`,
        place.views
      ),
    [place.draw]: (text) =>
      withEntry(
        text,
        "const views: Record<string, () => Promise<View>> = {",
        `${id}: async () => (await import("../views/${page}.js")).${variable}`,
        place.draw
      ),
    ...sectionChanges({page, variable, key})
  };
}
