import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "./problem.js";

/** A logo as a style sheet holds it. */
export interface Logo {
  /** A data address. */
  address: string;
  /** Width over height. */
  ratio: number;
}

const mostBytes = 32 * 1024;

/** Reads the client's logo; null where none is named, or where it cannot be used, which is a problem then. */
export async function readLogo(
  folder: string,
  file: string | undefined
): Promise<{logo: Logo | null; problems: Problem[]}> {
  if (file === undefined) return {logo: null, problems: []};
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null)
    return failed(file, "no such file", "the client's logo", "Put it beside engagement.json.");
  if (bytes.length > mostBytes) {
    const found = `${Math.ceil(bytes.length / 1024)} kB`;
    return failed(file, found, "at most 32 kB", "Every page loads it: save it smaller, best as SVG.");
  }
  return file.toLowerCase().endsWith(".png") ? png(file, bytes) : svg(file, bytes);
}

const pngStart = "89504e470d0a1a0a";

function png(file: string, bytes: Buffer): {logo: Logo | null; problems: Problem[]} {
  const [width, height] = bytes.length > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  if (bytes.subarray(0, 8).toString("hex") !== pngStart || width === 0 || height === 0)
    return failed(file, "other bytes", "a PNG picture", "Save the logo as PNG again.");
  return {
    logo: {address: `data:image/png;base64,${bytes.toString("base64")}`, ratio: width / height},
    problems: []
  };
}

function svg(file: string, bytes: Buffer): {logo: Logo | null; problems: Problem[]} {
  const text = bytes.toString("utf8");
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (root === undefined)
    return failed(file, "no <svg> element", "an SVG picture", "Save the logo as SVG again.");
  const ratio = ratioOf(root);
  if (ratio === null)
    return failed(
      file,
      "no viewBox, and no width and height",
      "a picture that says its size",
      "Add a viewBox."
    );
  if (/<script\b|\son\w+\s*=|<foreignObject\b|(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\//i.test(text)) {
    const hint = "Save it as a plain SVG; a page asks no other host for anything.";
    return failed(file, "a script, or a link to elsewhere", "a picture alone", hint);
  }
  return {logo: {address: `data:image/svg+xml;base64,${bytes.toString("base64")}`, ratio}, problems: []};
}

function ratioOf(root: string): number | null {
  const numbers = (/\bviewBox\s*=\s*["']([^"']+)/i.exec(root)?.[1] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const side = (name: string) =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(root)?.[1] ?? "");
  const [width, height] = numbers.length === 4 ? [numbers[2]!, numbers[3]!] : [side("width"), side("height")];
  return width > 0 && height > 0 ? width / height : null;
}

function failed(
  file: string,
  found: string,
  expected: string,
  hint: string
): {logo: null; problems: Problem[]} {
  const place = {file, row: null, column: null};
  return {logo: null, problems: [{severity: "error", code: "bad_logo", ...place, found, expected, hint}]};
}
