import type {Browser, CDPSession, Page} from "playwright-core";
import {demoEngagement, openInWorkspace} from "../test/browser/workspace-page.js";

/** What a key or a frame costs, in milliseconds. */
export interface Cost {
  /** The page's scripts, styles and layout, a mean: what the page itself can be made quicker in. */
  work: number;
}

const typed = " -- a comment that is typed while two hundred cells look on!";

/**
 * 60 keys in a notebook's first cell. `frame` is from each key's event to the end of the frame that shows it: no less than
 * what is left of the frame of 16.7 ms in which it falls, and drawing, which no graphics card does here.
 */
export async function keystrokes(page: Page): Promise<Cost & {frame: number[]}> {
  await page.locator(".cell .cm-content").first().click();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    const taken: number[] = [];
    Reflect.set(window, "taken", taken);
    const {port1, port2} = new MessageChannel();
    const waiting: number[] = [];
    port1.onmessage = () => taken.push(...waiting.splice(0).map((from) => performance.now() - from));
    addEventListener(
      "keydown",
      ({timeStamp}) =>
        requestAnimationFrame(() => {
          waiting.push(timeStamp);
          port2.postMessage(null);
        }),
      {capture: true}
    );
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const before = await workOf(session);
  await page.keyboard.type(typed, {delay: 30});
  const work = ((await workOf(session)) - before) / typed.length;
  return {work, frame: await page.evaluate(() => Reflect.get(window, "taken") as number[])};
}

/** Frames while the wheel goes down a grid of 1,000,000 rows for three seconds. */
export async function scrollFrames(browser: Browser, origin: string): Promise<Cost & {times: number[]}> {
  const rows =
    "SELECT i, hash(i) AS h, 'text ' || i AS t, i / 7 AS x, i % 12 AS k FROM range(1000000) AS t(i)";
  const page = await openInWorkspace(browser, origin, demoEngagement, `\`\`\`sql\n${rows}\n\`\`\`\n`);
  await page.locator(".cell-run").first().click();
  const grid = page.locator("[role=grid]");
  await grid.locator("[role=gridcell]").first().waitFor({timeout: 120_000});
  await grid.hover();
  // As text: what runs TypeScript here names functions in a way that a page does not know.
  await page.evaluate(`
    window.frameTimes = [];
    let last = performance.now();
    const next = (now) => {
      frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);`);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const before = await workOf(session);
  const until = performance.now() + 3000;
  while (performance.now() < until) await page.mouse.wheel(0, 240);
  const times = (await page.evaluate<number[]>("window.frameTimes")).slice(1);
  const work = ((await workOf(session)) - before) / times.length;
  await page.context().close();
  return {work, times};
}

/** What a page's scripts, styles and layout have taken so far. */
async function workOf(session: CDPSession): Promise<number> {
  const {metrics} = await session.send("Performance.getMetrics");
  const parts = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  return 1000 * metrics.reduce((sum, {name, value}) => sum + (parts.includes(name) ? value : 0), 0);
}
