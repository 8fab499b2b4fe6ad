import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import type {Browser} from "playwright-core";
import {installedBrowser, launchBrowser} from "../../loaders/pdf/browser.js";

/** Starts an installed Chromium; installs one where the system's package manager can; else says what to do. */
export async function launchChromium(): Promise<Browser> {
  return launchBrowser(installedBrowser() ?? install());
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
  return installedBrowser();
}
