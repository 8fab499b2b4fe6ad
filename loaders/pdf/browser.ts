import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import type {Browser} from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
  "msedge.exe"
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];

/** Nothing that would reach out by itself. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run"
];

/** An installed Chromium, Chrome or Edge: the one that PLUMBLINE_CHROMIUM names, else the first that is found. */
export function installedBrowser(): string | undefined {
  const named = process.env.PLUMBLINE_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path)
  );
}

/** Starts a browser without a window, with `more` words on its command line. Throws where none is installed, with a way on. */
export async function launchBrowser(
  executablePath = installedBrowser(),
  more: readonly string[] = []
): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error(
      "found no Chromium, expected an installed one: install Chromium or Chrome, or name one in PLUMBLINE_CHROMIUM"
    );
  // To load it takes a second, which who asks for no page need not wait.
  const {chromium} = await import("playwright-core");
  // Chromium's sandbox does not start for root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({executablePath, args: [...quiet, ...sandbox, ...more]});
}
