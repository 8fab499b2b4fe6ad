import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/speak-english.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What a window shows comes when the machine has time for it: a second is not enough on a busy one.
    expect: {poll: {timeout: 30_000}},
    pool: "forks",
    maxWorkers: 2
  }
});
