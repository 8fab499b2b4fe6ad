import {defineConfig} from "vitest/config";

const heavy = [
  ...["browser", "cli", "documentation", "site", "vscode"].map((name) => `test/${name}/**/*.test.ts`),
  "test/**/fuzz.test.ts"
];

export default defineConfig({
  test: {
    setupFiles: ["test/speak-english.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What a window shows comes when the machine has time for it: a second is not enough on a busy one.
    expect: {poll: {timeout: 30_000}},
    pool: "forks",
    maxWorkers: 2,
    // In the order of their names: the long ones first, so that short ones fill up what is left of the time at the end.
    projects: [
      {extends: true, test: {name: "browsers and builds", include: heavy}},
      {
        extends: true,
        test: {
          name: "units",
          include: ["test/**/*.test.ts"],
          exclude: heavy,
          // To start a process for each file and to load the code anew took longer than most of these tests.
          isolate: false
        }
      }
    ]
  }
});
