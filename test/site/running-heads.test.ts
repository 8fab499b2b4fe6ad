import {expect, test} from "vitest";
import {runningHeads} from "../../loaders/site/running-heads.js";
import {sampleReport} from "./sample-report.js";

test("every printed page but the cover names client, quarter, confidentiality and page n of m", () => {
  const {report} = sampleReport();
  const heads = runningHeads(report);
  const [inside, cover] = [
    heads.slice(0, heads.indexOf("@page wide")),
    heads.slice(heads.indexOf("@page cover"))
  ];
  expect(inside).toContain(`@top-left { content: "${report.engagement.title}"`);
  expect(inside).toContain('@bottom-right { content: counter(page) " of " counter(pages)');
  expect(cover).toContain("@bottom-right { content: none; }");
  expect(cover).not.toContain("counter");
});

test("a title cannot end the style sheet's string", () => {
  const {report} = sampleReport();
  const title = 'A "quoted" \\ title\n} body { display: none; }';
  const heads = runningHeads({...report, engagement: {...report.engagement, title}});
  expect(heads).toContain('content: "A \\22 quoted\\22  \\5c  title\\a } body { display: none; }";');
});
