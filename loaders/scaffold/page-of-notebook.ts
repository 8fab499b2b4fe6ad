import {pageFromNotebook} from "../notebook/page-from-notebook.js";
import {camel, checkName, snake} from "./name.js";
import {sectionChanges} from "./section-changes.js";
import type {Scaffold} from "./write-new.js";

/**
 * A page of the site made of a notebook: the page, its queries, and its place in the navigation. Throws
 * `NotPublishable` where a cell reads what may not be published.
 */
export function pageOfNotebook(name: string, text: string): Scaffold {
  checkName("page", name);
  const {title, page, queries, choices} = pageFromNotebook(name, text);
  const names = {page: name, variable: camel(name), key: snake(name), title};
  const label = `  "${names.key}.label": ${JSON.stringify(title)}`;
  const folder = `src/data/notebook/${name}`;
  const files = [
    ...Object.entries(queries).map(([result, sql]) => [`${folder}/${result}.sql`, `${sql}\n`]),
    ...Object.entries(choices).map(([value, sql]) => [`${folder}/choices/${value}.sql`, `${sql}\n`])
  ];
  return {
    files: {
      [`src/${name}.md`]: page,
      [`src/language/english/${name}.ts`]: `/** The page ${name}. */\nexport const ${names.variable} = {\n${label}\n} as const;\n`,
      [`src/language/german/${name}.ts`]: `import type {Translation} from "../german.js";\n\nexport const ${names.variable}: Translation<"${names.variable}"> = {\n${label}\n};\n`,
      ...Object.fromEntries(files)
    },
    changes: sectionChanges(names),
    next: [
      "npx plumbline dev (the page is in the navigation)",
      `Its queries are in ${folder}/, and run when the site is built, over published tables alone, once for each of a reader's choices.`,
      `Its name in the navigation is in src/language/english/${name}.ts and german/${name}.ts.`,
      "npx plumbline build (the published site; what is hidden there is empty on this page too)"
    ]
  };
}
