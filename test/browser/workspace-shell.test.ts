import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tableFromIPC} from "apache-arrow";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchChromium} from "./chromium.js";
import {storedText} from "./stored-text.js";
import {serveWorkspace} from "./workspace-page.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkspace>>;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveWorkspace(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type ContextOptions = Parameters<Browser["newContext"]>[0];

/** The workspace in a browser of its own, which has never been there. */
async function open(
  options: ContextOptions = {}
): Promise<{page: Page; context: BrowserContext; errors: string[]}> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 860},
    permissions: ["clipboard-read", "clipboard-write"],
    ...options
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${server.origin}/workspace/`);
  await page.waitForSelector(".activity-bar button[aria-label=Outline]");
  return {page, context, errors};
}

/** Opens a window for the tests of a block. Gives back what closes it. */
async function inOwnWindow(
  use: (opened: Awaited<ReturnType<typeof open>>) => void
): Promise<() => Promise<void>> {
  const opened = await open();
  use(opened);
  return () => opened.context.close();
}

/** Presses keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits for a field to have the focus: what is typed before goes elsewhere. */
async function ready(page: Page, field: string): Promise<void> {
  await page.locator(`${field}:focus`).waitFor();
}

/** Types into the list that is open, and takes the entry of those words when it is marked. */
async function pick(page: Page, words: string, entry: string | RegExp = words): Promise<void> {
  await ready(page, "dialog[open] input");
  await page.keyboard.type(words);
  await page.locator("dialog[open] [aria-selected=true]", {hasText: entry}).waitFor();
  await press(page, "Enter");
}

/** Does a command by the words of its title, as a person would who knows no keys. */
async function command(page: Page, words: string): Promise<void> {
  await press(page, "Control+Shift+P");
  await pick(page, words);
}

const text = ".cell.selected:visible .cm-content";

/** Puts a new cell of SQL into the notebook in front, and the cursor into it. */
async function insertSqlCell(page: Page): Promise<void> {
  const cells = page.locator(".cell:visible");
  const before = await cells.count();
  await command(page, "Insert SQL Cell");
  await expect.poll(() => cells.count()).toBe(before + 1);
  await ready(page, ".cell.selected:visible");
  await press(page, "Enter");
  await ready(page, text);
}

async function newNotebook(page: Page, name: string): Promise<void> {
  await press(page, "Control+Alt+n");
  await ready(page, "dialog[open] input");
  await page.keyboard.insertText(name);
  await press(page, "Enter");
  await page.waitForSelector(`.tab[aria-selected=true] :text("${name}.md")`);
  await page.waitForSelector(".cell:visible");
}

/** Puts a text into a new cell of SQL and runs it. */
async function runSql(page: Page, sql: string): Promise<void> {
  await insertSqlCell(page);
  await page.keyboard.insertText(sql);
  await press(page, "Escape", "Escape", "Control+Enter");
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axe});
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page above.
    const found = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]});
    return found.violations.map(
      (rule: {id: string; nodes: {html: string}[]}) => `${rule.id}: ${rule.nodes[0]!.html.slice(0, 200)}`
    );
  });
}

const focused = (page: Page, part: string) =>
  page.evaluate((one) => document.querySelector(one)!.contains(document.activeElement), part);

describe("the window, without a mouse", () => {
  test("palette, quick open and the sheet of shortcuts open by VS Code's keys, find, and give the focus back", async () => {
    const {page, errors} = await open();
    await press(page, "Control+Shift+P");
    await pick(page, "shortcuts", "Keyboard Shortcuts");
    const sheet = page.locator("dialog.key-sheet");
    await ready(page, "dialog.key-sheet input");
    await page.keyboard.type("split editor right");
    await expect
      .poll(() => sheet.locator("tr:visible").allInnerTexts())
      .toEqual(["Split Editor Right\tCtrl+\\"]);
    await press(page, "Escape");
    await expect.poll(() => sheet.count()).toBe(0);
    await press(page, "Control+k");
    await page.locator(".status-bar", {hasText: "(Ctrl+K) was pressed"}).waitFor();
    await press(page, "Control+s");
    await sheet.waitFor();
    await press(page, "Escape");
    await expect.poll(() => sheet.count()).toBe(0);
    await press(page, "Control+p");
    await ready(page, "dialog[open] input");
    // The next key may come before the browser has taken the focus out of the window that was closed.
    await page.evaluate(() => {
      const input = document.querySelector("dialog[open] input")!;
      input.closest("dialog")!.close();
      const [key, code] = ["p", "KeyP"];
      input.dispatchEvent(new KeyboardEvent("keydown", {key, code, ctrlKey: true, bubbles: true}));
    });
    await pick(page, "expectation gap", /expectation gap/i);
    await page.waitForSelector(".cell:visible");
    await expect.poll(() => focused(page, ".editors")).toBe(true);
    expect(errors).toEqual([]);
  });

  test("F6 goes through every part, arrows through the activity bar, and borders move by keys", async () => {
    const {page} = await open();
    await press(page, "Control+j");
    await page.locator(".panel").waitFor();
    await page.locator(".status-bar button").first().focus();
    for (const part of [".activity-bar", ".side-bar", ".editors", ".panel", ".status-bar"]) {
      await press(page, "F6");
      await expect.poll(() => focused(page, part), {message: part}).toBe(true);
    }
    await page.locator(".activity-bar button").first().focus();
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    await page.locator(".side-bar h2", {hasText: /search/i}).waitFor();
    const width = () => page.locator(".side-bar").evaluate((bar) => bar.clientWidth);
    const before = await width();
    await page.locator(".side-bar > .sash").focus();
    await press(page, "ArrowRight", "ArrowRight");
    await expect.poll(width).toBe(before + 40);
  });

  test("panes, tabs, sizes and theme are there again after a reload", async () => {
    const {page} = await open();
    await newNotebook(page, "one");
    await newNotebook(page, "two");
    await press(page, "Control+\\");
    await command(page, "colour theme");
    await pick(page, "high contrast dark");
    await press(page, "Control+b");
    const state = () =>
      page.evaluate(() => ({
        panes: [...document.querySelectorAll(".group")].map((pane) =>
          [...pane.querySelectorAll(".tab .title")].map((tab) => tab.textContent)
        ),
        theme: document.querySelector<HTMLElement>(".workspace")!.dataset.theme,
        hasSideBar: document.querySelector<HTMLElement>(".side-bar")!.checkVisibility()
      }));
    const arranged = {panes: [["one.md"], ["two.md"]], theme: "high-contrast-dark", hasSideBar: false};
    await expect.poll(state).toEqual(arranged);
    await page.reload();
    await expect.poll(state).toEqual(arranged);
    await page.waitForSelector(".group .cell:visible");
    await press(page, "Alt+w");
    await expect.poll(async () => (await state()).panes).toEqual([["two.md"]]);
  });

  test("an arrangement that is damaged, or of another version, opens as at the first visit", async () => {
    const {page, errors} = await open();
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        localStorage.setItem(key, '{"layout": {"kind": "nothing"}}');
    });
    await page.reload();
    await page.waitForSelector(".welcome button");
    expect(errors).toEqual([]);
  });

  test.each([
    ["light", {}],
    ["dark", {colorScheme: "dark"}],
    ["high-contrast-light", {contrast: "more"}],
    ["high-contrast-dark", {colorScheme: "dark", contrast: "more"}]
  ] as const)(
    "follows the system into %s, and breaks no rule of accessibility there",
    async (theme, options) => {
      const {page} = await open(options as ContextOptions);
      await expect.poll(() => page.locator(".workspace").getAttribute("data-theme")).toBe(theme);
      await newNotebook(page, "look");
      await press(page, "Control+j", "Control+\\", "Control+Shift+F");
      await page.locator(".side-bar h2", {hasText: /search/i}).waitFor();
      expect(await violations(page)).toEqual([]);
      if (theme !== "light") return;
      await press(page, "Control+Shift+P");
      await page.locator(".pick").waitFor();
      expect(await violations(page)).toEqual([]);
      await press(page, "Escape");
      await expect.poll(() => page.locator(".pick").count()).toBe(0);
      await press(page, "Control+k", "Control+s");
      await page.locator("dialog.key-sheet").waitFor();
      expect(await violations(page)).toEqual([]);
    }
  );
});

describe("data, cells and results", () => {
  let page: Page;
  let errors: string[];
  beforeAll(() => inOwnWindow((opened) => ({page, errors} = opened)));

  test("the data explorer lists every table with what one row is, and counts a column when it is unfolded", async () => {
    await press(page, "Control+Shift+D");
    await ready(page, ".side-bar input:visible");
    await page.keyboard.type("warehouse.answers");
    const row = page.locator('[data-row="warehouse.answers"]');
    await row.waitFor({timeout: 30_000});
    await press(page, "ArrowDown", "ArrowRight");
    await page.locator(".databases .about", {hasText: "One row is the answer of a respondent"}).waitFor();
    const column = page.locator('[data-row="warehouse.answers.perspective"]');
    await column.focus();
    await press(page, "Enter");
    const summary = page.locator(".databases .summary");
    await summary.locator(".frequencies .detail").first().waitFor();
    const facts = async () => {
      const shown = await summary.innerText();
      return ["Nulls", "Different", "Least", "Greatest"].map(
        (name) => new RegExp(`${name}\\s+(.+)`).exec(shown)?.[1]
      );
    };
    await expect.poll(facts).toEqual(["none", "5", "calibration", "reverse_meta"]);
    const rows = (await summary.locator(".frequencies .detail").allInnerTexts()).map((text) =>
      Number(text.replace(/\D/g, ""))
    );
    const all = Number((await row.locator(".detail").innerText()).replace(/\D/g, ""));
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(await violations(page)).toEqual([]);
  });

  test("a table opens in a tab with its rows, and its query goes into a cell of the notebook in front", async () => {
    await page.locator('[data-row="warehouse.answers"]').focus();
    await press(page, "ArrowRight", "Enter");
    await page.locator(".table-tab [role=gridcell]").first().waitFor();
    await page.locator(".table-tab .count-of-rows", {hasText: /^[\d,]+ rows, 15 columns$/}).waitFor();
    await page.getByRole("button", {name: "Columns", exact: true}).click();
    await page.locator('.table-tab [data-column="level"] dd').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await newNotebook(page, "inserted");
    await press(page, "Control+Shift+D");
    await page.locator('[data-row="warehouse.answers"]').focus();
    await press(page, "ArrowRight", "ArrowRight", "Enter");
    await expect
      .poll(() => page.locator(".cell.selected:visible .cm-content").innerText())
      .toBe("SELECT *\nFROM warehouse.answers\nLIMIT 100");
  });

  test("SQL is completed from the schema by alias, formatted, and an error is marked at its place and listed", async () => {
    await newNotebook(page, "written");
    await insertSqlCell(page);
    await page.keyboard.insertText("select a.tea from warehouse.answers a");
    await press(page, "Home", ...Array(12).fill("ArrowRight"), "Control+Space");
    await page.locator(".cm-tooltip-autocomplete li[aria-selected]", {hasText: "team"}).waitFor();
    // The editor takes no key for the list until a person could have seen it.
    await page.waitForTimeout(120);
    await press(page, "Enter", "Alt+Shift+F");
    await expect
      .poll(() => page.locator(text).innerText())
      .toBe("SELECT\n  a.team\nFROM\n  warehouse.answers a");
    await press(page, "Control+Home", "ArrowDown", "End");
    await page.keyboard.insertText(", a.teem");
    await press(page, "Escape", "Escape", "Control+Enter");
    await expect
      .poll(() => page.locator(".cell.selected:visible .cm-lintRange-error").innerText())
      .toContain("teem");
    await press(page, "Control+Shift+M");
    const problem = page.locator(".problems button");
    await expect
      .poll(() => problem.innerText())
      .toMatch(/does not have a column named "teem"[\s\S]*line 2, column 11/);
    await problem.click();
    await expect.poll(() => focused(page, ".editor:not([hidden]) .cell.selected .cm-content")).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press(page, "Control+j");
  });

  test("a million rows are sorted, filtered and walked through by keys, and no more are drawn than are seen", async () => {
    await newNotebook(page, "large");
    await runSql(
      page,
      "SELECT range AS n, hash(range) % 1000 AS h, 'text ' || range AS t FROM range(1000000)"
    );
    const grid = page.locator(".cell.selected:visible [role=grid]");
    await grid.waitFor({timeout: 30_000});
    await grid.focus();
    await press(page, "ArrowDown", "Control+End");
    const current = grid.locator(".current");
    await expect.poll(() => current.innerText()).toBe("text 999999");
    expect(await grid.locator(".row-line").count()).toBeLessThan(60);
    await press(page, "Control+Home", "ArrowUp", "Enter", "Enter");
    await expect.poll(() => grid.locator("[aria-sort=descending]").count()).toBe(1);
    await press(page, "ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^999999\t\d+\n999998\t\d+$/);
    await page.locator(".cell.selected:visible").getByRole("button", {name: "Filter columns"}).click();
    await ready(page, ".cell.selected:visible input");
    await page.keyboard.type("10..19");
    await expect
      .poll(() => page.locator(".cell.selected:visible .count-of-rows").innerText())
      .toBe("10 of 1,000,000 rows, 3 columns");
    const width = () =>
      grid
        .locator("[role=columnheader]")
        .nth(1)
        .evaluate((head) => head.clientWidth);
    const before = await width();
    await grid.focus();
    await press(page, "Alt+ArrowRight");
    await expect.poll(width).toBe(before + 16);
  });

  test.each(["CSV", "Arrow"])("what is shown is saved as %s", async (kind) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".cell.selected:visible").getByRole("button", {name: kind, exact: true}).click()
    ]);
    const bytes = await readFile((await download.path())!);
    const numbers =
      kind === "CSV"
        ? bytes
            .toString()
            .trim()
            .split("\r\n")
            .slice(1)
            .map((line) => Number(line.split(",")[0]))
        : [...tableFromIPC(bytes).getChild("n")!].map(Number);
    expect(numbers).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10]);
  });

  test.each(["SVG", "PNG"])("a chart is saved as %s, in the colours of the page", async (kind) => {
    if (kind === "SVG") {
      await page.locator(".notebook-toolbar:visible").getByRole("button", {name: "JavaScript"}).click();
      await ready(page, text);
      await page.keyboard.insertText(
        'Plot.plot({title: "Three bars", color: {legend: true}, marks: [Plot.barY([3, 1, 2], {fill: (d, i) => `bar ${i}`})]})'
      );
      await press(page, "Escape", "Escape", "Control+Enter");
      await page.locator(".cell.selected:visible .chart-frame").waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.locator(".cell.selected:visible .chart-frame").hover();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: kind, exact: true}).click()
    ]);
    expect(download.suggestedFilename()).toBe(`three-bars.${kind.toLowerCase()}`);
    const bytes = await readFile((await download.path())!);
    if (kind === "PNG") return expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    const svg = bytes.toString();
    expect(svg).toContain(">Three bars</text>");
    expect(svg).toContain(">bar 2</text>");
    expect(svg).not.toMatch(/currentcolor|var\(--/i);
  });

  test("search finds lines of every notebook and goes to them; the outline and the query log follow", async () => {
    await press(page, "Control+Shift+F");
    await ready(page, ".side-bar input:visible");
    await page.keyboard.type("three bars");
    // What was typed so far is searched, too, and may be found in more lines.
    await expect.poll(() => page.locator(".hits [data-row]").count()).toBe(1);
    await press(page, "ArrowDown", "Enter");
    await expect.poll(() => focused(page, ".editor:not([hidden]) .cell.selected .cm-content")).toBe(true);
    await press(page, "Control+Shift+O");
    await page.locator(".side-bar [data-view=outline] .tree", {hasText: "large"}).waitFor();
    await press(page, "Control+Shift+U");
    await page
      .locator(".query-log tbody tr")
      .first()
      .filter({hasText: /1,000,000[\s\S]*range\(1000000\)/})
      .waitFor();
    expect(await page.locator(".query-log tr.failed").count()).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe("by mouse, and in the editor", () => {
  let page: Page;
  let errors: string[];
  beforeAll(() => inOwnWindow((opened) => ({page, errors} = opened)));
  const panes = () =>
    page
      .locator(".group")
      .evaluateAll((all) =>
        all.map((pane) => [...pane.querySelectorAll(".tab .title")].map(({textContent}) => textContent))
      );

  test("tabs are dragged past each other and into a pane beside, and the border between panes moves", async () => {
    for (const name of ["one", "two", "three"]) await newNotebook(page, name);
    const tab = (name: string) => page.locator(".tab", {hasText: `${name}.md`});
    await tab("three").dragTo(tab("one"));
    await expect.poll(panes).toEqual([["three.md", "one.md", "two.md"]]);
    const body = (await page.locator(".group .body").boundingBox())!;
    await tab("two").dragTo(page.locator(".group .body"), {
      targetPosition: {x: body.width * 0.9, y: body.height * 0.3}
    });
    await expect.poll(panes).toEqual([["three.md", "one.md"], ["two.md"]]);
    const width = () =>
      page
        .locator(".group")
        .first()
        .evaluate((pane) => pane.clientWidth);
    const before = await width();
    const sash = (await page.locator(".editors .sash").boundingBox())!;
    await page.mouse.move(sash.x + sash.width / 2, sash.y + 200);
    await page.mouse.down();
    await page.mouse.move(sash.x + sash.width / 2 - 150, sash.y + 200, {steps: 4});
    await page.mouse.up();
    await expect.poll(width).toBeLessThan(before - 100);
    await tab("one").hover();
    await tab("one").locator(".close").click();
    await tab("two").click({button: "middle"});
    await expect.poll(panes).toEqual([["three.md"]]);
    // With more tabs than there is room for, the one in front is in view.
    for (const place of [1, 2, 3, 4]) await newNotebook(page, `${"of-a-long-name-".repeat(4)}${place}`);
    const isInView = () =>
      page.locator(".tab[aria-selected=true]").evaluate((tab) => {
        const strip = tab.closest("header")!.firstElementChild!;
        const [inner, outer] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
        return strip.scrollWidth > strip.clientWidth && inner.right <= outer.right + 1;
      });
    await expect.poll(isInView).toBe(true);
  });

  test("a cell inserted from the palette has the focus, and a tab is marked until its text is saved", async () => {
    await page.evaluate(() => {
      const {createWritable} = FileSystemFileHandle.prototype;
      Reflect.set(window, "save", () => {
        FileSystemFileHandle.prototype.createWritable = createWritable;
        for (const goOn of waiting) goOn();
      });
      const waiting: (() => void)[] = [];
      FileSystemFileHandle.prototype.createWritable = async function () {
        await new Promise<void>((done) => waiting.push(done));
        return createWritable.call(this);
      };
    });
    await command(page, "Insert JavaScript Cell");
    await expect.poll(() => focused(page, ".editor:not([hidden]) .cell.selected")).toBe(true);
    const dirty = page.locator(".tab .dirty");
    await dirty.waitFor();
    await page.evaluate(() => (Reflect.get(window, "save") as () => void)());
    await expect.poll(() => dirty.count()).toBe(0);
  });

  test("what stands after a dot is completed: of a library, and of another cell's value", async () => {
    await press(page, "Enter");
    await ready(page, text);
    await page.keyboard.insertText("const point = {across: 1, down: 2}");
    await press(page, "Escape", "Escape", "Control+Enter");
    await page.locator('.cell.selected:visible[data-state="done"]').waitFor();
    await press(page, "b", "y");
    await page.locator('.cell.selected:visible[data-kind="javascript"]:not([data-state="done"])').waitFor();
    await press(page, "Enter");
    await ready(page, text);
    for (const [written, offered] of [
      ["Plot.bar", "barX"],
      ["point.", "across"]
    ] as const) {
      await press(page, "Control+a");
      await page.keyboard.insertText(written);
      await press(page, "Control+Space");
      await page.locator(".cm-tooltip-autocomplete li", {hasText: offered}).first().waitFor();
      await press(page, "Escape");
    }
  });

  test("words are found in a cell's text and replaced", async () => {
    await page.locator(text).click();
    await press(page, "Control+a");
    await page.keyboard.insertText("south + north + south");
    await expect.poll(() => page.locator(text).innerText()).toBe("south + north + south");
    await press(page, "Control+f");
    const field = (name: string) => page.locator(`.cm-search input[name=${name}]`);
    await field("search").fill("");
    await field("search").pressSequentially("south");
    await expect.poll(() => page.locator(".cm-searchMatch").count()).toBe(2);
    await field("replace").fill("west");
    await page.locator(".cm-search button[name=replaceAll]").click();
    await expect.poll(() => page.locator(text).innerText()).toBe("west + north + west");
    await field("search").press("Escape");
    await expect.poll(() => page.locator(".cm-search").count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe("files", () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    ({page, context} = await open());
    await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("repository", {
        create: true
      });
      const pages = await folder.getDirectoryHandle("src", {create: true});
      const writing = await (await pages.getFileHandle("page.md", {create: true})).createWritable();
      await writing.write("# Ours\n");
      await writing.close();
      // The person's choice in the browser's own dialog.
      Reflect.set(window, "showDirectoryPicker", async () => folder);
    });
    return () => context.close();
  });
  const fileText = (from: Page = page) => storedText(from, ["repository", "src", "page.md"]);
  const notice = (words: string) => page.locator(".notification", {hasText: words});
  /** Writes at the end of the notebook's first cell. */
  const write = async (words: string) => {
    await page.locator(".cell:visible").first().focus();
    await press(page, "Enter");
    await ready(page, text);
    await press(page, "Control+End");
    await page.keyboard.insertText(words);
    await press(page, "Escape", "Escape");
  };

  test("a folder of the machine is opened, and its pages are read, written and listed", async () => {
    await command(page, "Open Folder");
    await press(page, "Control+Shift+E");
    await page.locator(".side-bar:visible", {hasText: "page.md"}).waitFor();
    await press(page, "Control+p");
    await pick(page, "page.md", "repository");
    await page.locator(".notebook:visible h1", {hasText: "Ours"}).waitFor();
    await write(" and theirs");
    await expect.poll(fileText).toBe("# Ours and theirs\n");
  });

  test("permission withdrawn while it saves leaves the file whole, loses no text, and is given again", async () => {
    await page.evaluate(() => {
      const {write} = FileSystemWritableFileStream.prototype;
      const withdrawn = async () => {
        throw new DOMException("withdrawn", "NotAllowedError");
      };
      FileSystemWritableFileStream.prototype.write = withdrawn;
      Reflect.set(FileSystemHandle.prototype, "queryPermission", async () => "prompt");
      Reflect.set(FileSystemHandle.prototype, "requestPermission", async () => {
        FileSystemWritableFileStream.prototype.write = write;
        Reflect.set(FileSystemHandle.prototype, "queryPermission", async () => "granted");
        return "granted";
      });
    });
    await write(", always");
    await notice("no longer lets the workspace write").waitFor();
    expect(await fileText()).toBe("# Ours and theirs\n");
    await page.locator(".tab .dirty").waitFor();
    await notice("no longer lets").getByRole("button", {name: "Allow again"}).click();
    await expect.poll(fileText).toBe("# Ours and theirs, always\n");
  });

  test("a full disk is said, and the text is written when there is room again", async () => {
    await page.evaluate(() => {
      const {write} = FileSystemWritableFileStream.prototype;
      FileSystemWritableFileStream.prototype.write = async () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      Reflect.set(window, "makeRoom", () => {
        FileSystemWritableFileStream.prototype.write = write;
      });
    });
    await write(" more");
    await notice("no room is left").waitFor();
    expect(await fileText()).toBe("# Ours and theirs, always\n");
    await page.evaluate(() => (Reflect.get(window, "makeRoom") as () => void)());
    await notice("no room is left").getByRole("button", {name: "Try again"}).click();
    await expect.poll(fileText).toBe("# Ours and theirs, always more\n");
  });

  test("what was written before a tab crashed is there when it is opened again", async () => {
    await page.evaluate(() => {
      // The crash comes before the file was written.
      FileSystemFileHandle.prototype.createWritable = () => new Promise(() => {});
    });
    await write(" than before");
    const draft = () =>
      page.evaluate(
        () =>
          new Promise<string>((done) => {
            const opening = indexedDB.open("plumbline-drafts-halden-instruments");
            opening.onsuccess = () => {
              const asked = opening.result.transaction("drafts").objectStore("drafts").getAll();
              asked.onsuccess = () => done(JSON.stringify(asked.result));
            };
          })
      );
    await expect.poll(draft).toContain("more than before");
    const crashed = page.waitForEvent("crash");
    void context.newCDPSession(page).then((session) => session.send("Page.crash").catch(() => {}));
    await crashed;
    const again = await context.newPage();
    await again.goto(`${server.origin}/workspace/`);
    await again
      .locator(".notification", {hasText: "what was written and not yet saved is here again"})
      .waitFor();
    await again.locator(".notebook:visible h1", {hasText: "more than before"}).waitFor();
    await expect.poll(() => fileText(again)).toBe("# Ours and theirs, always more than before\n");
  });
});
