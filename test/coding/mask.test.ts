import {expect, test} from "vitest";
import {maskedPart, masksOf, nameFinder} from "../../loaders/coding/mask.js";

const names = nameFinder(["Petra Müller", "Mark Twain", "Jean-Luc Picard"], new Set(["mark"]));
const seen = (text: string) => maskedPart(text, {start: 0, end: text.length}, masksOf(text, names));

test.each([
  ["ask Petra Müller about it", "ask [name] about it"],
  ["petra knows", "[name] knows"],
  ["Müller's idea", "[name]'s idea"],
  ["mark the deal as lost", "mark the deal as lost"],
  ["Mark does it", "[name] does it"],
  ["like Mr Jones said", "like Mr [name] said"],
  ["so wie Frau Schmitz", "so wie Frau [name]"],
  ["mail to p.mueller@halden.example now", "mail to [e-mail] now"],
  ["call +49 30 901820 please", "call [phone] please"],
  ["see https://intra.example/x?y=1", "see [link]"],
  ["thx @petra.m", "thx [handle]"],
  ["nobody is named here", "nobody is named here"]
])("%s", (text, expected) => expect(seen(text)).toBe(expected));

test("a part shows only its own words, and a mask across its edge once", () => {
  const text = "stop asking Petra Müller; start writing";
  const masks = masksOf(text, names);
  expect(maskedPart(text, {start: 0, end: 24}, masks)).toBe("stop asking [name]");
  expect(maskedPart(text, {start: 24, end: text.length}, masks)).toBe("; start writing");
});
