import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect, onTestFinished, test} from "vitest";
import {contrast, untilReadable} from "../../loaders/engagement/contrast.js";
import {readLogo} from "../../loaders/engagement/logo.js";
import {theme, themeContradictions} from "../../loaders/engagement/theme.js";
import {themeStyle} from "../../loaders/site/theme-style.js";

const colour = fc.integer({min: 0, max: 0xffffff}).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("contrast is that of WCAG: black on white 21, itself 1, #767676 just enough for text", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#14365d", "#14365d")).toBe(1);
  expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
});

test("a colour that cannot be read is refused with one that can, of the same hue", () => {
  const found = themeContradictions(theme.parse({colours: {link: "#ffd400", brand: "#14365d"}}));
  expect(found).toHaveLength(1);
  expect(found[0]!.path).toEqual(["theme", "colours", "link"]);
  expect(found[0]!.message).toMatch(/at least 4\.5 to 1 .* such as (#\w{6}) \(this one has 1\.3 to 1\)/);
  const [nearest] = /#\w{6}/.exec(found[0]!.message)!;
  expect(themeContradictions(theme.parse({colours: {link: nearest}}))).toEqual([]);
});

test("whatever colour passes, its dark one can be read as well, and so can what stands on the brand's", () => {
  fc.assert(
    fc.property(colour, (any) => {
      const dark = untilReadable(any, ["#18212c", "#0f161e"], 4.5, "#ffffff");
      expect(contrast(dark, "#18212c")).toBeGreaterThanOrEqual(4.5);
      const {style} = themeStyle(theme.parse({colours: {brand: any}}), null);
      for (const [, brand, on] of style.matchAll(/--brand: (#\w+);\s+--on-brand: (#\w+)/g))
        expect(contrast(brand!, on!)).toBeGreaterThanOrEqual(4.5);
    }),
    {numRuns: 50}
  );
});

async function logoOf(name: string, bytes: string | Buffer) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-logo-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  await writeFile(join(folder, name), bytes);
  return readLogo(folder, name);
}

test("a logo keeps its proportions, in the style sheet itself", async () => {
  const {logo, problems} = await logoOf(
    "logo.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"></svg>'
  );
  expect(problems).toEqual([]);
  expect(logo!.ratio).toBe(3);
  expect(themeStyle(theme.parse({}), logo).style).toMatch(
    /width: 6\.750rem;[\s\S]*url\("data:image\/svg\+xml;base64,/
  );
});

test.each([
  ["logo.svg", "<p>no picture</p>", "no <svg> element"],
  ["logo.svg", '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', "a script, or a link to elsewhere"],
  [
    "logo.svg",
    '<svg viewBox="0 0 1 1"><image href="https://example.com/a.png"/></svg>',
    "a script, or a link to elsewhere"
  ],
  ["logo.svg", "<svg></svg>", "no viewBox, and no width and height"],
  ["logo.png", "not a picture", "other bytes"],
  ["logo.png", Buffer.alloc(40_000), "40 kB"]
])("%s that cannot be used is told: %s", async (name, bytes, found) => {
  const {logo, problems} = await logoOf(name, bytes);
  expect(logo).toBeNull();
  expect(problems).toMatchObject([{severity: "error", file: name, found}]);
});

test("a logo that is not there is told", async () => {
  expect((await readLogo("/nowhere", "logo.svg")).problems).toMatchObject([{found: "no such file"}]);
  expect(await readLogo("/nowhere", undefined)).toEqual({logo: null, problems: []});
});
