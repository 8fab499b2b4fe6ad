import {expect, test} from "vitest";
import {codebookOf} from "../../loaders/coding/codebook.js";
import {codingPlan, orderFor} from "../../loaders/coding/plan.js";
import {isWithheld, suggesterOf} from "../../loaders/coding/suggest.js";

const row = (expectation: string, statement: string, holder = "leader", target = "rep") => ({
  ...{expectation, holder, target, action: "start", statement, theme: null}
});
const codebook = codebookOf(
  [
    row("L1", "Log every customer call in the CRM the same day"),
    row("L2", "Stop opening with the price list"),
    row("L3", "Bring service into every renewal"),
    row("R1", "Answer a request for a special price within a day", "rep", "leader")
  ],
  [
    {code: "X1", label: "Pay", definition: "Commission and bonus", example_1: "mehr Provision zahlen"},
    {code: "X2", label: "Calls of old", definition: "Log calls", retired: "2"}
  ]
);
const suggest = suggesterOf(codebook, ["en", "de"]);
const codes = (text: string, holder = "leader", target = "rep") =>
  suggest(text, {holder, target}).map(({code}) => code);

test.each([
  ["log the calls", "L1", "words"],
  ["loging costumer clals", "L1", "typing errors"],
  ["prices come last", "L2", "another form of the word"],
  ["renewals with service folks", "L3", "stems"],
  ["zahlt mehr Provisionen", "X1", "another language"]
])("%s: %s first (%s)", (text, code) => expect(codes(text)[0]).toBe(code));

test("only codes of the direction, and topics; none that is retired, none without a word in common", () => {
  expect(codes("price")[0]).toBe("L2");
  expect(codes("price")).not.toContain("R1");
  expect(codes("price", "rep", "leader")).toEqual(["R1", "X1"]);
  expect(codes("xyzzy")).toEqual([]);
  expect(codes("")).toEqual([]);
  expect(codes("log calls log calls")).not.toContain("X2");
});

test("a fifth of the units gets none, the same for every coder, whatever other units there are", () => {
  const ids = Array.from({length: 4000}, (_, i) => (i * 7_919_337).toString(16).padStart(12, "0"));
  const spread = ids.map((id) => [...id].reverse().join(""));
  const withheld = spread.filter((id) => isWithheld(id, 20260101));
  expect(withheld.length / spread.length).toBeGreaterThan(0.18);
  expect(withheld.length / spread.length).toBeLessThan(0.22);
  expect(spread.filter((id) => isWithheld(id, 5))).not.toEqual(withheld);
});

const units = Array.from({length: 500}, (_, i) => ({
  unit: ((i + 1) * 2_654_435_761 * 4093)
    .toString(16)
    .padStart(16, "0")
    .slice(-12)
    .split("")
    .reverse()
    .join(""),
  stratum: i % 10 === 0 ? "leader" : "rep"
}));
const rules = {coders: ["anna", "ben"], doubleAll: 300, doubleShare: 0.2, seed: 1};

test("up to the limit everybody codes all; beyond, a share of every group, and the others one coder each", () => {
  expect(new Set(codingPlan(units.slice(0, 300), rules).values())).toEqual(new Set([rules.coders]));
  const plan = codingPlan(units, rules);
  const doubly = units.filter(({unit}) => plan.get(unit)!.length === 2);
  expect(doubly).toHaveLength(100);
  expect(doubly.filter(({stratum}) => stratum === "leader")).toHaveLength(10);
  const own = (coder: string) => units.filter(({unit}) => plan.get(unit)!.join() === coder).length;
  expect(own("anna") + own("ben")).toBe(400);
  expect(Math.abs(own("anna") - own("ben"))).toBeLessThan(80);
});

test("where nobody is named everybody codes everything", () => {
  expect(new Set(codingPlan(units, {...rules, coders: null}).values())).toEqual(new Set([null]));
});

test("coders meet the units in orders of their own", () => {
  const [anna, ben] = ["anna", "ben"].map((coder) => orderFor(units, coder, 1).map(({unit}) => unit));
  expect(anna).not.toEqual(ben);
  expect([...anna!].sort()).toEqual([...ben!].sort());
});
