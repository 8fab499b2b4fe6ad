import {expect, test} from "vitest";
import {textOf} from "../../../src/workspace/files/text-of.js";

const unreadable = () => new DOMException("the file was written since it was opened", "NotReadableError");

/** A file that cannot be read the first times that it is opened, because it is being written. */
function written(times: number, why: () => DOMException = unreadable) {
  let opened = 0;
  return {
    getFile: async () => {
      const isWritten = ++opened <= times;
      return {text: () => (isWritten ? Promise.reject(why()) : Promise.resolve("coded"))} as File;
    }
  };
}

test("a file that is written while it is read is opened again", async () => {
  await expect(textOf(written(0))).resolves.toBe("coded");
  await expect(textOf(written(3))).resolves.toBe("coded");
});

test("a file that never can be read, and any other fault, is told", async () => {
  await expect(textOf(written(1000))).rejects.toThrow("was written since");
  const withdrawn = () => new DOMException("withdrawn", "NotAllowedError");
  await expect(textOf(written(1, withdrawn))).rejects.toThrow("withdrawn");
});
