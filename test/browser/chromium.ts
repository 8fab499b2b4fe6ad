import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {type Browser, chromium} from "playwright-core";

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

/** Nothing that would reach out by itself: the tests count every request to another origin. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run"
];

/** Starts an installed Chromium; installs one where the system's package manager can; else says what to do. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installed() ?? install();
  if (executablePath === undefined) {
    throw new Error("no Chromium found: install Chromium or Chrome, or name one in PLUMBLINE_CHROMIUM");
  }
  // Chromium's sandbox does not start for root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({executablePath, args: [...quiet, ...sandbox]});
}

function installed(): string | undefined {
  const named = process.env.PLUMBLINE_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path)
  );
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  try {
    execFileSync("apt-get", ["update", "-qq"], {stdio: "ignore"});
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: "ignore",
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
    });
  } catch {
    return undefined;
  }
  return installed();
}
