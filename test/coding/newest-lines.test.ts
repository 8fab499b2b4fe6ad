import {expect, test} from "vitest";
import {lineIdentities} from "../../loaders/coding/coding-folder-names.js";
import {newestLines} from "../../loaders/coding/newest-lines.js";

const codings = (...lines: string[]) =>
  `unit,action,note,coded_at\n${lines.map((line) => `${line}\n`).join("")}`;

test("of two copies every unit stays, with what was given last", () => {
  const folder = codings(
    "a1,stop,,2026-10-01T08:00",
    "b2,stop,old,2026-10-01T08:01",
    "d4,start,,2026-10-03T08:00"
  );
  const browser = codings(
    'b2,start,"\'=new",2026-10-02T08:00',
    "c3,start,,2026-10-02T08:01",
    "d4,stop,,2026-10-02T08:00"
  );
  const whole = codings(
    "a1,stop,,2026-10-01T08:00",
    "b2,start,'=new,2026-10-02T08:00",
    "d4,start,,2026-10-03T08:00",
    "c3,start,,2026-10-02T08:01"
  );
  expect(newestLines(folder, browser, lineIdentities.codings)).toBe(whole);
  expect(newestLines(folder, folder, lineIdentities.codings)).toBe(folder);
  expect(newestLines(folder, codings(), lineIdentities.codings)).toBe(folder);
  expect(newestLines("", browser, lineIdentities.codings)).toBe(browser);
});

test("decisions of both copies stay, also two on one unit", () => {
  const head = "unit,code,decided_by,decided_at\n";
  const [one, two] = ["a1,L1,dora,2026-10-01\n", "a1,L2,dora,2026-10-02\n"];
  expect(newestLines(head + one, head + one + two, lineIdentities.adjudications)).toBe(head + one + two);
});

test("columns that one copy lacks are kept", () => {
  const merged = newestLines(
    "answer,cuts\na1,4\n",
    "answer,cuts,by,at\nb2,6,anna,2026\n",
    lineIdentities.splits
  );
  expect(merged).toBe("answer,cuts,by,at\na1,4,,\nb2,6,anna,2026\n");
});
