import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {type LockFile, notices, shippedPackages} from "../../loaders/documentation/notices.js";
import {licenceText, readLock} from "../../loaders/documentation/write-notices.js";

const lock: LockFile = {
  packages: {
    "": {version: "1.0.0"},
    "node_modules/b": {version: "2.0.0", license: "MIT"},
    "node_modules/a": {version: "1.0.0", license: "ISC"},
    "node_modules/b/node_modules/@s/a": {version: "1.0.0", license: "MIT"},
    "node_modules/c/node_modules/a": {version: "1.0.0", license: "ISC"},
    "node_modules/only-tests": {version: "1.0.0", license: "MIT", dev: true}
  }
};

test("what is shipped is in the notices once a version, by name; what only tests need is not", () => {
  expect(shippedPackages(lock).map(({name, version}) => `${name}@${version}`)).toEqual([
    "@s/a@1.0.0",
    "a@1.0.0",
    "b@2.0.0"
  ]);
});

test("a licence text that several packages share stands once, with their names", () => {
  const text = notices(shippedPackages(lock), ({name}) =>
    name === "a" ? null : "Permission is granted.\r\n"
  );
  expect(text.match(/Permission is granted\./g)).toHaveLength(1);
  expect(text).toContain("### @s/a 1.0.0, b 2.0.0\n");
  expect(text).toContain("| a | 1.0.0 | ISC |");
});

test("every licence allows a closed site to carry the code", () => {
  const allowed =
    /^(MIT(-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|Zlib)$/;
  const others = shippedPackages(readLock()).filter(({licence}) => {
    const choices = (licence ?? "").replace(/[()]/g, "").split(/ OR /);
    return !choices.some((choice) => choice.split(/ AND /).every((one) => allowed.test(one)));
  });
  expect(others.filter(({licence}) => licence !== null)).toEqual([]);
});

test("THIRD_PARTY_NOTICES.md names what package-lock.json pins (npm run notices writes it anew)", () => {
  const written = readFileSync(new URL("../../THIRD_PARTY_NOTICES.md", import.meta.url), "utf8");
  const table = (text: string) => text.slice(0, text.indexOf("## Licence texts"));
  expect(table(written)).toBe(table(notices(shippedPackages(readLock()), licenceText)));
});
