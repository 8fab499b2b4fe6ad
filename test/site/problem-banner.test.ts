import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import MarkdownIt from "markdown-it";
import {expect, test} from "vitest";
import {problemBanner} from "../../loaders/site/problem-banner.js";
import {boardFile, problemBoard} from "../../loaders/site/problem-board.js";
import type {MarkdownIt as Markdown} from "../../loaders/site/view-fence.js";
import {temporaryFolder} from "../cli/run.js";

test("what is wrong with a page, or told of the whole, stands below its title until it is mended", async () => {
  const project = await temporaryFolder();
  await mkdir(join(project, "src/data"), {recursive: true});
  const md = problemBanner(
    new MarkdownIt({html: true}) as unknown as Markdown & MarkdownIt,
    () => ({audience: "workspace", views: {}, own: []}),
    project
  );
  const render = async (text: string) => {
    await writeFile(join(project, "src/calls.md"), text);
    return md.render(text, {path: "/calls"});
  };
  const good = "# Calls\n\nText\n";
  expect(await render(good)).toBe("<h1>Calls</h1>\n<p>Text</p>\n");

  const broken = await render("# Calls\n\n```js\nFileAttachment('data/cals.json')\n");
  expect(broken.indexOf("<h1>")).toBe(0);
  expect(broken).toMatch(/<\/h1>\s*<div.*error: src\/calls.md:4: found this page reads data\/cals.json/);
  expect(broken).toMatch(/error: src\/calls.md:3: found a fence that begins with ``` and does not end/);

  const tell = await problemBoard(project);
  await tell("figures", ["error: people.csv:3 <b>"]);
  expect(await render(good)).toMatch(/<h1>Calls<\/h1>\s*<div.*error: people.csv:3 &lt;b>.*<p>Text/s);
  await tell("figures", []);
  expect(await readFile(join(project, boardFile), "utf8")).toBe("[]");
  expect(await render(good)).toBe("<h1>Calls</h1>\n<p>Text</p>\n");
});
