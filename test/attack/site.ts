import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {onTestFinished} from "vitest";

const reporting = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};
const expectations = [
  {id: "L1", theme: "CRM"},
  {id: "L2", theme: "CRM"}
];

/** A finished site with these data as JSON files, and these files; its folder goes when the test ends. */
export async function site(
  data: Record<string, unknown>,
  files: Record<string, string | Buffer> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  const all: Record<string, string | Buffer> = {
    "index.html": "<h1>Report</h1>",
    ...Object.fromEntries(
      Object.entries({report: {reporting, expectations}, ...data}).map(([name, content]) => [
        `_file/data/${name}.01234567.json`,
        JSON.stringify(content)
      ])
    ),
    ...files
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), content);
  }
  return folder;
}
