import {access, appendFile, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test, vi} from "vitest";
import {simulate} from "../../loaders/simulate/simulate.js";
import {buildSite, UnsafeSite} from "../../loaders/site/build.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";
import {projectCopy} from "./project-copy.js";

vi.setConfig({testTimeout: 240_000});

test("a build that would publish what it must not is refused, and every place is named", async () => {
  const root = await temporaryFolder();
  const folder = join(root, "engagement");
  await simulate(folder, {reps: 24, teams: 2, quarters: 1, expectations: 2, seed: 5, as: "tidy"});
  const answers = await readFile(join(folder, "exports/answers.csv"), "utf8");
  const comment = /,([A-Z][^,"\n]+; ask canary-comment-[\d-]+),/.exec(answers)![1]!;
  const words = comment.replace(/; ask .*/, "");
  expect(words.split(" ").length).toBeGreaterThan(4);
  const id = /^\w+,(E\d+),/m.exec(answers)![1]!;

  const project = await projectCopy();
  const source = join(project, "src");
  const db = await openDatabase(join(source, "notes.db"));
  await db.run(`CREATE TABLE notes AS SELECT n, '${words}' AS note FROM range(2000) AS rows(n)`);
  db.close();
  await writeFile(join(source, "rows.json.gz"), gzipSync(JSON.stringify([{note: words}])));
  await writeFile(join(source, "answers.csv.json"), "[]");
  await writeFile(
    join(source, "broken.md"),
    `# Broken

<p>They say: ${words.replace(" ", " <b>")}</b></p>
<svg viewBox="0 0 9 9" role="img"><title>${id}</title><path d="M0 0h9"/></svg>
<a href="notes.db" download>notes</a> <a href="rows.json.gz" download>rows</a> <a href="answers.csv.json" download>all</a>
`
  );
  // A table with a column more than it should have.
  await appendFile(
    join(source, "data/published.js"),
    `\nconst write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text) => write(text.replace(/^\\[\\{/, '[{"respondent":"${id}",'));\n`
  );
  const {warehouse, problems} = await openWarehouse(folder, join(root, "cache"), () => {});
  expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
  const out = join(root, "dist");
  const refused = await buildSite({
    ...{project, warehouse: warehouse!, out},
    ...{audience: "published", version: "test", progress: () => {}}
  }).then(
    () => null,
    (error: unknown) => error
  );
  if (!(refused instanceof UnsafeSite)) throw refused;
  const {leaks} = refused.audit;
  const found = leaks.map(({file, kind}) => `${file.replace(/\.[0-9a-f]{8}\./, ".")}: ${kind}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "_file/data/understanding.json: raw answer row",
      "_file/data/understanding.json: respondent's id",
      "broken.html: comment",
      "broken.html: respondent's id",
      "_file/notes.db > notes.json: comment",
      expect.stringMatching(/^_file\/rows\.json\.gz > .*: comment$/),
      "_file/answers.csv.json: name of a client's file, in the file's name"
    ])
  );
  expect(JSON.stringify(leaks)).not.toContain(words.split(" ").slice(0, 5).join(" "));
  await expect(access(out)).rejects.toThrow();
});
